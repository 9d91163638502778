package org.floorwalker.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.floorwalker.app.history.store.UploadStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.jobs.JobTrouble;
import org.floorwalker.app.platform.jobs.Jobs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Uploaded files on their way in: kept in the database, brought in by a job on any worker. A job
/// whose worker dies begins anew; since a file comes in within one transaction, nothing is doubled.
@Component
public final class Uploads implements JobKind<UploadedFile> {
  private final UploadStore store;
  private final FileImport imports;
  private final Jobs jobs;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Uploads(
      UploadStore store,
      FileImport imports,
      @Lazy Jobs jobs,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.imports = imports;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Keeps the file and asks for its import; a stream that breaks leaves nothing.
  ///
  /// @param file everything but where its bytes are kept
  public JobId submit(Viewer viewer, UploadedFile file, InputStream in) {
    viewer.require(Permission.IMPORT_HISTORY);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              try {
                long upload = store.keep(file.file(), in, clock.instant());
                UploadedFile kept =
                    new UploadedFile(
                        upload,
                        file.file(),
                        file.format(),
                        file.mapping(),
                        file.source(),
                        file.zone(),
                        file.wrapupSeconds(),
                        file.leaveOutBadRows());
                audit.record(
                    viewer, "history.file-uploaded", About.thing("upload", upload), null, kept);
                return jobs.submit(this, kept, viewer);
              } catch (IOException e) {
                throw new UncheckedIOException("The upload broke off: " + e.getMessage(), e);
              }
            }));
  }

  /// Forgets the content of files whose import failed or was stopped before an instant: they were
  /// kept to try again, and hold what customers and agents did.
  public void forgetGivenUp(Instant before) {
    jobs.listGivenUp(this, before)
        .forEach(file -> transaction.executeWithoutResult(_ -> forget(file)));
  }

  private void forget(UploadedFile file) {
    if (store.forgetContent(file.upload())) {
      audit.record("history.upload-forgotten", About.thing("upload", file.upload()), file, null);
    }
  }

  @Override
  public String name() {
    return "history.import";
  }

  @Override
  public Class<UploadedFile> inputType() {
    return UploadedFile.class;
  }

  @Override
  public String run(UploadedFile file, JobRun run) {
    if (!store.exists(file.upload())) {
      return "/imports";
    }
    if (!store.isWhole(file.upload())) {
      throw new JobTrouble("history.trouble.forgotten");
    }
    FileImport.Order order =
        new FileImport.Order(
            file.format(),
            file.mapping(),
            file.source(),
            file.file(),
            store.bytes(file.upload()),
            new FileImport.Order.Spelling(ZoneId.of(file.zone()), file.wrapupSeconds()),
            file.leaveOutBadRows()
                ? ImportOrder.BadRows.LEAVE_OUT
                : ImportOrder.BadRows.REFUSE_FILE);
    ImportReport report =
        imports
            .bring(order, store.open(file.upload()), new Watch(file.file(), run))
            .orElseThrow(() -> new JobTrouble("history.trouble.no-mapping"));
    store.drop(file.upload());
    return "/imports/" + report.run();
  }

  /// Reading is the first half of the bar, joining and adding up the second.
  private record Watch(String file, JobRun run) implements ImportWatch {
    @Override
    public void progress(Step step, double share) {
      double done = Math.max(0, share);
      double whole =
          switch (step) {
            case READING -> done * 0.5;
            case JOINING -> 0.5;
            case ADDING_UP -> 0.6 + done * 0.4;
          };
      run.progress(whole, "history.doing." + step.name().toLowerCase(Locale.ROOT), file);
    }

    @Override
    public boolean stopAsked() {
      return run.stopAsked();
    }
  }
}
