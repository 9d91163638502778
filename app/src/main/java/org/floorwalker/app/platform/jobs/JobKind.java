package org.floorwalker.app.platform.jobs;

/// A kind of background work; a room declares each of its kinds as a bean.
///
/// A job may run twice: when a worker dies, another begins it anew. What it writes is therefore
/// keyed by the job's id (`insert ... on conflict (job_id) do update`), and it is written in one
/// transaction at the end, or in batches that may be repeated.
///
/// @param <I> the input, a record that survives being written as JSON
public interface JobKind<I> {
  /// The stable name in the database, such as `rostering.solve`; also the key of its words.
  String name();

  Class<I> inputType();

  /// Does the work and returns the path of the page with the result.
  ///
  /// @throws JobTrouble when the work cannot be done for a reason a person can mend
  String run(I input, JobRun run);
}
