package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SpecialDay;
import org.jspecify.annotations.Nullable;

/// The page of one queue's forecast, or of all queues together.
///
/// @param versions all versions, newest first
/// @param shown what is shown, null when nothing was forecast yet
/// @param jobs forecasts at work
/// @param firstDay proposed first day of a new forecast
/// @param known what people know
/// @param refused the form that was sent with something wrong in it; null when none was
public record ForecastView(
    List<ForecastVersion> versions,
    @Nullable Shown shown,
    List<Job> jobs,
    LocalDate firstDay,
    Known known,
    @Nullable Refused refused) {
  /// Stands for all queues together in addresses.
  public static final String ALL = "*";

  public ForecastView {
    versions = List.copyOf(versions);
    jobs = List.copyOf(jobs);
  }

  ForecastView withRefused(Refused form) {
    return new ForecastView(versions, shown, jobs, firstDay, known, form);
  }

  /// A form with something wrong in one of its fields.
  ///
  /// @param form last part of the form's address
  /// @param trouble key of what is wrong
  /// @param typed what was sent, by field
  public record Refused(String form, String field, String trouble, Map<String, String> typed) {
    public Refused {
      typed = Map.copyOf(typed);
    }
  }

  /// Whether this form was refused, and so stands open.
  public boolean isRefused(String form) {
    return refused != null && refused.form().equals(form);
  }

  /// What a field holds: what was typed in a refused form, else what is proposed.
  public String typed(String form, String field, String proposed) {
    return refused != null && isRefused(form)
        ? refused.typed().getOrDefault(field, proposed)
        : proposed;
  }

  /// Key of what is wrong with a field; null when nothing is.
  public @Nullable String trouble(String form, String field) {
    return refused != null && isRefused(form) && refused.field().equals(field)
        ? refused.trouble()
        : null;
  }

  /// @param deviations known deviations from today on
  /// @param events names of events given before
  /// @param named days that planners named, from today on
  public record Known(
      List<KnownDeviation> deviations, List<SpecialDay> events, List<EnteredSpecialDay> named) {
    public Known {
      deviations = List.copyOf(deviations);
      events = List.copyOf(events);
      named = List.copyOf(named);
    }

    /// Kinds of events to choose from.
    public List<SpecialDay.Kind> kinds() {
      return List.of(SpecialDay.Kind.values());
    }
  }

  /// What is forecast.
  ///
  /// @param queue the queue's code, [#ALL] for all
  /// @param name what people call it
  /// @param queues all queues of the version
  public record Subject(String queue, String name, List<Choice> queues) {
    public Subject {
      queues = List.copyOf(queues);
    }

    public boolean isAll() {
      return queue.equals(ALL);
    }
  }

  /// @param date the day shown by slots
  /// @param slots its chart
  /// @param band its band as it is to be used
  public record Day(LocalDate date, BandChart slots, Band band) {}

  /// @param version the version
  /// @param subject the queue or queues
  /// @param forecast its forecast with what was laid over
  /// @param history what it was made from, null when not known
  /// @param weeks weeks shown
  /// @param days chart of the days
  /// @param day one day by slots
  /// @param compared another version beside it, null for none
  public record Shown(
      ForecastVersion version,
      Subject subject,
      QueueForecast forecast,
      @Nullable UsedHistory history,
      int weeks,
      BandChart days,
      Day day,
      @Nullable Comparison compared) {
    /// Address of this page with other weeks.
    public String address(int otherWeeks) {
      return String.format(
          Locale.ROOT,
          "/forecast?version=%d&queue=%s&weeks=%d&day=%s",
          version.id(),
          subject.queue(),
          otherWeeks,
          day.date());
    }
  }

  /// A queue to choose.
  public record Choice(String queue, String name) {}
}
