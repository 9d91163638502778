package org.floorwalker.app.history;

/// Whoever waits for an import: is told how far it is, and may ask it to stop.
public interface ImportWatch {
  /// Tells what is being done.
  ///
  /// @param share from 0 to 1 of this step, negative when not known
  void progress(Step step, double share);

  /// Whether to stop; nothing is kept then.
  boolean stopAsked();

  /// What an import does, one after the other.
  enum Step {
    READING,
    JOINING,
    ADDING_UP
  }

  /// Nobody waits.
  ImportWatch NONE =
      new ImportWatch() {
        @Override
        public void progress(Step step, double share) {}

        @Override
        public boolean stopAsked() {
          return false;
        }
      };
}
