package org.floorwalker.app.staffing.internal;

import java.time.Duration;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Where contacts may go on to, as JSON.
public final class PathsJson {
  private final JsonMapper json = JsonMapper.builder().build();

  private record Kept(
      @Nullable Partner partner,
      @Nullable Share secondLine,
      @Nullable Callback callback,
      @Nullable Redial redial) {}

  private record Partner(long afterSeconds, int people, double handleFactor) {}

  private record Share(String queue, double share) {}

  private record Callback(String queue, long afterSeconds, double share) {}

  private record Redial(double share, long afterSeconds) {}

  public String write(ContactPaths paths) {
    ContactPaths.Partner partner = paths.partner();
    ContactPaths.SecondLine second = paths.secondLine();
    ContactPaths.Callback callback = paths.callback();
    ContactPaths.Redial redial = paths.redial();
    return json.writeValueAsString(
        new Kept(
            partner == null
                ? null
                : new Partner(
                    partner.after().toSeconds(), partner.people(), partner.handleFactor()),
            second == null ? null : new Share(second.queue().name(), second.share()),
            callback == null
                ? null
                : new Callback(
                    callback.queue().name(), callback.after().toSeconds(), callback.share()),
            redial == null ? null : new Redial(redial.share(), redial.after().toSeconds())));
  }

  public ContactPaths read(String text) {
    Kept kept = json.readValue(text, Kept.class);
    Partner partner = kept.partner();
    Share second = kept.secondLine();
    Callback callback = kept.callback();
    Redial redial = kept.redial();
    return new ContactPaths(
        partner == null
            ? null
            : new ContactPaths.Partner(
                Duration.ofSeconds(partner.afterSeconds()),
                partner.people(),
                partner.handleFactor()),
        second == null
            ? null
            : new ContactPaths.SecondLine(new QueueId(second.queue()), second.share()),
        callback == null
            ? null
            : new ContactPaths.Callback(
                new QueueId(callback.queue()),
                Duration.ofSeconds(callback.afterSeconds()),
                callback.share()),
        redial == null
            ? null
            : new ContactPaths.Redial(redial.share(), Duration.ofSeconds(redial.afterSeconds())));
  }
}
