/** A value that components can follow without their parent being drawn again (for useSyncExternalStore). */
export class Watched<Value> {
  private readonly listeners = new Set<() => void>();
  private value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  readonly get = (): Value => this.value;

  readonly set = (value: Value): void => {
    this.value = value;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
