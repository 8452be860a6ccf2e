import { readFonts } from '@risalah/server/document/render/fonts';

/** The parts of Typst that are asked for here. */
interface Typst {
  NodeCompiler: {
    create(options: object): {
      compile(options: object): { result: { numOfPages: number } };
      pdf(compiled: object, options: object): Uint8Array;
    };
  };
}

/** Sets so many pages of plain words with nothing between Typst and the clock: tagged and archival, as documents are. */
export function bareTypst(require: NodeJS.Require): (pages: number) => { took: number; pages: number } {
  const server = require.resolve('@risalah/server/app');
  const { NodeCompiler } = require(
    require.resolve('@myriaddreamin/typst-ts-node-compiler', { paths: [server] }),
  ) as Typst;
  const compiler = NodeCompiler.create({ workspace: '/bare', fontArgs: [{ fontBlobs: readFonts() }] });
  let run = 0;
  const set = (pages: number) => {
    run += 1;
    // Other words at every run, so that nothing is remembered.
    const page = `#lorem(${420 + run})`;
    const main = `#set document(title: "bare ${run}")\n#set text(font: "Source Serif 4", size: 10.5pt)\n${Array.from(
      { length: pages },
      () => page,
    ).join('\n#pagebreak()\n')}`;
    const began = performance.now();
    const { result } = compiler.compile({ mainFileContent: main });
    compiler.pdf(result, { pdfStandard: 'a-3a', pdfTags: true });
    return { took: performance.now() - began, pages: result.numOfPages };
  };
  return set;
}
