/** What the server says of a stretch of the timeline. All places are milliseconds on the reader's wall clock, as if it showed UTC. */
export interface Window {
  readonly version: string;
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  readonly loadedFrom: number;
  readonly loadedTo: number;
  readonly before: number;
  readonly after: number;
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  readonly ties: readonly (readonly [number, number, string])[];
  readonly gaps: readonly (readonly [number, number])[];
}

export interface Lane {
  readonly key: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly inside: number;
  readonly timeless: number;
  readonly stretches: readonly (readonly [number, number, number])[];
}

export type Shape = 'Instant' | 'Within' | 'Between' | 'Before' | 'After' | 'Unknown';

export interface Mark {
  readonly id: string;
  readonly lanes: readonly number[];
  readonly kind: string;
  readonly kindWords: string;
  readonly title: string;
  readonly mark: Shape;
  readonly from: number;
  readonly to: number;
  readonly when: string;
  readonly parties: string;
  readonly conflict: string | null;
  /** What is otherwise now, when one looks back. */
  readonly since: string | null;
  readonly marking: string;
  readonly exercise: boolean;
}

export const minute = 60_000;
export const day = 86_400_000;

/** The precision in which a place can be pointed at: the finest whose length is at least eight pixels. */
export function precisionAt(pixelsPerMillisecond: number): 'Minute' | 'Hour' | 'Day' | 'Month' | 'Year' {
  const lengths = [['Minute', minute], ['Hour', 60 * minute], ['Day', day], ['Month', 30 * day]] as const;
  return lengths.find(([, length]) => length * pixelsPerMillisecond >= 8)?.[0] ?? 'Year';
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A place in words: with the time of day only where it is not midnight. */
export function placeWords(place: number): string {
  const time = new Date(place);
  const date = `${time.getUTCDate()} ${months[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
  if (place % day === 0) return date;
  return `${date}, ${String(time.getUTCHours()).padStart(2, '0')}:${String(time.getUTCMinutes()).padStart(2, '0')}`;
}

/** The windows that were asked for stand in addresses to the second. */
export function rounded(from: number, to: number): readonly [number, number] {
  const first = Math.round(from / 1000) * 1000;
  return [first, Math.max(first + 1000, Math.round(to / 1000) * 1000)];
}
