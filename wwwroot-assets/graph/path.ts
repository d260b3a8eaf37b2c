/**
 * The path of an edge after one of its ends has moved. The first point goes with the start, the last with the end, control
 * points with the end they belong to (the one of a quadratic curve with both, by half). Absolute commands M, L, C and Q only.
 */
export function movePath(path: string, end: 'from' | 'to', dx: number, dy: number): string {
  const numbers = path.match(/-?\d*\.?\d+(?:e-?\d+)?/gi)?.map(Number) ?? [];
  const points = Math.floor(numbers.length / 2);
  let index = 0;
  return path.replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, () => {
    const point = Math.floor(index / 2);
    const share = shareOf(point, points, end);
    const moved = numbers[index]! + share * (index % 2 === 0 ? dx : dy);
    index++;
    return String(Number(moved.toFixed(2)));
  });
}

function shareOf(point: number, points: number, end: 'from' | 'to'): number {
  const towardsEnd = points < 2 ? 0 : point / (points - 1);
  const share = end === 'to' ? towardsEnd : 1 - towardsEnd;
  if (share === 0.5) return 0.5;
  return share > 0.5 ? 1 : 0;
}
