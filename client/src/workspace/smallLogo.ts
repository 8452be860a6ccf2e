import { LETTERHEAD_LIMITS } from '@risalah/shared';

/** Sizes that are tried in turn until the picture is small enough, in pixels of its longer side. */
const SIDES = [800, 500, 300, 150];

/**
 * A picture of any kind that the browser shows, as a small PNG in base64. Drawn anew, so that nothing but what is seen is kept.
 * Null where it cannot be read.
 */
export async function smallLogo(file: File): Promise<string | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    for (const side of SIDES) {
      const drawn = await drawnAs(picture, side);
      if (drawn && drawn.length * 0.75 <= LETTERHEAD_LIMITS.logo) return drawn;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawnAs(picture: HTMLImageElement, side: number): Promise<string | null> {
  // A drawing without a size of its own is as large as it is asked to be.
  const [width, height] = [picture.naturalWidth || side, picture.naturalHeight || side];
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}
