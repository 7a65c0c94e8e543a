// Compiles src/*.sol into out/*.json. The same sources give the same bytes: one pinned compiler,
// no metadata hash, no paths, no time. `--check` compares instead of writing and exits 1 on a difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const here = dirname(fileURLToPath(import.meta.url));
const check = process.argv.includes('--check');
const require = createRequire(import.meta.url);
const wanted = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).devDependencies.solc;

let solc;
try {
  solc = require('solc');
} catch {
  console.error('The compiler is not installed. Run: npm ci --ignore-scripts');
  process.exit(1);
}
if (!solc.version().startsWith(wanted + '+')) {
  console.error(`The compiler is ${solc.version()}, package.json pins ${wanted}. Run: npm ci --ignore-scripts`);
  process.exit(1);
}

const names = readdirSync(join(here, 'src')).filter((file) => file.endsWith('.sol')).sort();
const input = {
  language: 'Solidity',
  sources: Object.fromEntries(names.map((file) => [file, { content: readFileSync(join(here, 'src', file), 'utf8') }])),
  settings: {
    evmVersion: 'shanghai',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
  },
};
const output = JSON.parse(solc.compile(JSON.stringify(input)));
for (const problem of output.errors ?? []) console.error(problem.formattedMessage);
if ((output.errors ?? []).length > 0) process.exit(1);

let stale = 0;
mkdirSync(join(here, 'out'), { recursive: true });
for (const file of names) {
  const contract = file.replace(/\.sol$/, '');
  const built = output.contracts[file][contract];
  const text = JSON.stringify(
    { contract, compiler: solc.version(), abi: built.abi, bytecode: '0x' + built.evm.bytecode.object },
    null,
    1,
  ) + '\n';
  const path = join(here, 'out', contract + '.json');
  const same = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (check && !same) {
    console.error(`out/${contract}.json is not what src/${file} compiles to. Run: node build.mjs`);
    stale++;
  }
  if (!check && !same) writeFileSync(path, text);
  console.log(`${contract}: ${(text.length / 1024).toFixed(1)} KiB, ${same ? 'unchanged' : check ? 'differs' : 'written'}`);
}
process.exit(stale > 0 ? 1 : 0);
