import { describe, test } from 'vitest';
import { answerCall } from '../../electron/answer-call';
import { hostOver } from '../../renderer/host-client';
import { memoryHost, memoryMachine } from '../support/memory-host';
import type { MemoryMachine } from '../support/memory-host';
import type { Bench } from './bench';
import { hostContract } from './host-contract';

function bench(machine: MemoryMachine, startFile: string | null): Bench {
  const host = memoryHost(machine, startFile);
  const invoke: Bench['invoke'] = (call, request) => answerCall(host, call, request);
  return {
    host: hostOver(invoke),
    invoke,
    shell: 'browser',
    hasDialogs: true,
    answerDialog: (name) => machine.dialogAnswers.push(name),
    put: async (name, bytes) => void machine.files.set(name, bytes),
    get: async (name) => machine.files.get(name) ?? null,
    restart: async () => bench(machine, null),
    end: async () => undefined,
  };
}

describe('the memory host of the tests', () => {
  for (const { name, run } of hostContract) {
    test(name, () =>
      run(async (startFile) => {
        const machine = memoryMachine();
        if (startFile) machine.files.set(startFile.name, startFile.bytes);
        return bench(machine, startFile?.name ?? null);
      }),
    );
  }
});
