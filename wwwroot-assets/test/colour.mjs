// WCAG 2.2 contrast and a deuteranopia simulation, so that the palette is checked by numbers and not by eye.

export function parseHex(hex) {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`not a six-digit colour: ${hex}`);
  return [0, 2, 4].map(at => parseInt(digits.slice(at, at + 2), 16) / 255);
}

const linear = channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function luminance(hex) {
  const [r, g, b] = parseHex(hex).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2 §1.4.3). */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira and Fernandes (2009), deuteranopia, severity 1.0; applied to linear light.
const deuteranopia = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

const clamp = value => Math.min(1, Math.max(0, value));

function lab([r, g, b]) {
  const f = t => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance (CIE 1976 ΔE) between two colours as a person with deuteranopia sees them; about 2 is just noticeable. */
export function deuteranopiaDistance(one, other) {
  const [a, b] = [one, other].map(hex => {
    const rgb = parseHex(hex).map(linear);
    return lab(deuteranopia.map(row => clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])));
  });
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
