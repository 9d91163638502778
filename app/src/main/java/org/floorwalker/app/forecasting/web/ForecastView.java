package org.floorwalker.app.forecasting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.KeepingTerms;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NeedBeside;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.forecasting.RestOfDay;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobState;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Figure;
import org.floorwalker.planning.forecast.FigureAccuracy;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.forecast.Step;
import org.jspecify.annotations.Nullable;

/// The page of one queue's forecast, or of all queues together.
///
/// @param versions all versions, newest first
/// @param shown what is shown, null when nothing was forecast yet
/// @param jobs forecasts at work, and one that broke off
/// @param firstDay proposed first day of a new forecast
/// @param known what people know
/// @param keeping how long versions are kept
/// @param refused the form that was sent with something wrong in it; null when none was
/// @param changing the form that stands open to change what is in force; null for none
public record ForecastView(
    List<ForecastVersion> versions,
    @Nullable Shown shown,
    Making jobs,
    LocalDate firstDay,
    Known known,
    KeepingTerms keeping,
    @Nullable Refused refused,
    @Nullable Changing changing) {
  /// Stands for all queues together in addresses.
  public static final String ALL = "*";

  /// More queues are sought by name, not chosen from a list.
  public static final int MOST_CHOICES = 60;

  /// With one a night these are two months.
  public static final int VERSIONS_SHOWN = 60;

  public ForecastView {
    versions = List.copyOf(versions);
  }

  /// @param underWay forecasts at work
  /// @param unfinished the latest, where it was stopped or failed within a day; null else
  public record Making(List<Job> underWay, @Nullable Job unfinished) {
    private static final Duration TOLD_FOR = Duration.ofDays(1);

    public Making {
      underWay = List.copyOf(underWay);
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
      return underWay.isEmpty() && unfinished == null;
    }

    /// @param all forecasts, latest first
    static Making of(List<Job> all, Instant now) {
      return new Making(
          all.stream().filter(job -> !job.state().ended()).toList(),
          all.stream()
              .limit(1)
              .filter(job -> job.state() == JobState.STOPPED || job.state() == JobState.FAILED)
              .filter(job -> job.askedAt().isAfter(now.minus(TOLD_FOR)))
              .findFirst()
              .orElse(null));
    }
  }

  ForecastView withRefused(Refused form) {
    return new ForecastView(versions, shown, jobs, firstDay, known, keeping, form, changing);
  }

  /// The same with the form open that changes what is asked for.
  ForecastView changing(Changing.Wanted wanted) {
    return new ForecastView(
        versions, shown, jobs, firstDay, known, keeping, refused, wanted.in(this).orElse(null));
  }

  /// The same with the form open that names the day.
  ForecastView naming(@Nullable LocalDate day) {
    return new ForecastView(
        versions, shown, jobs, firstDay, known.naming(day), keeping, refused, changing);
  }

  /// Whether the form that names a day stands open.
  public boolean isNaming() {
    return known.naming() != null || isRefused("special-day");
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

  /// Whether the form stands open.
  public boolean isOpen(String form) {
    return isRefused(form) || (changing != null && changing.form().equals(form));
  }

  /// What a field holds: what was typed in a refused form, what is in force in one that changes
  /// it, else what is proposed.
  public String typed(String form, String field, String proposed) {
    if (refused != null && isRefused(form)) {
      return refused.typed().getOrDefault(field, proposed);
    }
    return changing != null && isOpen(form)
        ? changing.typed().getOrDefault(field, proposed)
        : proposed;
  }

  /// Numbers of what the form takes the place of; empty for something new.
  public String replaces(String form) {
    return typed(form, Changing.REPLACES, "");
  }

  /// Key of what is wrong with a field; null when nothing is.
  public @Nullable String trouble(String form, String field) {
    return refused != null && isRefused(form) && refused.field().equals(field)
        ? refused.trouble()
        : null;
  }

  /// @param deviations known deviations from today on
  /// @param words what was written of them and of earlier ones, to be written again
  /// @param events names of events given before
  /// @param named days that planners named, from today on
  /// @param markets countries whose calendar a name can be for
  /// @param naming a day that was unlike others and is about to be named, null for none
  public record Known(
      List<KnownDeviation> deviations,
      List<String> words,
      List<SpecialDay> events,
      List<EnteredSpecialDay> named,
      List<String> markets,
      @Nullable LocalDate naming) {
    public Known {
      deviations = List.copyOf(deviations);
      words = List.copyOf(words);
      events = List.copyOf(events);
      named = List.copyOf(named);
      markets = List.copyOf(markets);
    }

    Known naming(@Nullable LocalDate day) {
      return new Known(deviations, words, events, named, markets, day);
    }

    /// The date proposed in the form that names a day.
    public String proposedDay() {
      return naming == null ? "" : naming.toString();
    }

    /// Names of coming days, each once, with its next day.
    public Map<String, LocalDate> comingNames() {
      Map<String, LocalDate> coming = new LinkedHashMap<>();
      named.forEach(day -> coming.putIfAbsent(day.day().name(), day.day().date()));
      return coming;
    }

    /// Kinds of events to choose from.
    public List<SpecialDay.Kind> kinds() {
      return List.of(SpecialDay.Kind.values());
    }
  }

  /// What is forecast.
  ///
  /// @param queue the queue's code, a group's address, [#ALL] for all
  /// @param name what people call it
  /// @param queues all queues of the version
  /// @param groups groups with queues of the version
  /// @param added queues that are added up; one for a single queue
  /// @param troubled queues that could not be forecast
  public record Subject(
      String queue,
      String name,
      List<Choice> queues,
      List<QueueGroup> groups,
      List<String> added,
      List<Troubled> troubled) {
    private static final int NAMED = 8;

    public Subject {
      troubled = List.copyOf(troubled);
      queues = List.copyOf(queues);
      groups = List.copyOf(groups);
      added = List.copyOf(added);
    }

    /// Whether there are too many queues to choose from a list.
    public boolean isMany() {
      return queues.size() > MOST_CHOICES;
    }

    public boolean isAll() {
      return queue.equals(ALL);
    }

    /// Whether one queue is shown, over which something can be laid.
    public boolean isOne() {
      return !isAll() && groups.stream().noneMatch(group -> group.address().equals(queue));
    }

    /// What people call a queue of the version.
    public String nameOf(String code) {
      return queues.stream()
          .filter(choice -> choice.queue().equals(code))
          .map(Choice::name)
          .findFirst()
          .orElse(code);
    }

    /// Names of the first queues that could not be forecast.
    public String troubledNames() {
      return troubled.stream().limit(NAMED).map(Troubled::name).collect(Collectors.joining(", "))
          + (troubled.size() > NAMED ? " …" : "");
    }

    /// Names of the queues added up.
    public String addedNames() {
      return queues.stream()
          .filter(choice -> added.contains(choice.queue()))
          .map(Choice::name)
          .collect(Collectors.joining(", "));
    }
  }

  /// @param date the day shown by slots
  /// @param slots its chart
  /// @param band its band as it is to be used
  /// @param rest whether and how the rest of it is forecast anew
  public record Day(LocalDate date, BandChart slots, Band band, Rest rest) {}

  /// The rest of the day shown.
  ///
  /// @param mayBe whether the day is today
  /// @param isTooMany whether more queues are shown than are forecast while somebody waits
  /// @param isAsked whether it was asked for
  /// @param told what came of it; null when nothing has come in yet, or nobody asked
  public record Rest(
      boolean mayBe, boolean isTooMany, boolean isAsked, RestOfDay.@Nullable Told told) {
    /// So many queues can be asked for.
    public int most() {
      return RestOfDay.MOST_QUEUES;
    }
  }

  /// @param version the version
  /// @param subject the queue or queues
  /// @param forecast its forecast with what was laid over
  /// @param history what it was made from, null when not known
  /// @param weeks weeks shown
  /// @param days chart of the days
  /// @param day one day by slots
  /// @param work what its contacts take
  /// @param unusual what struck the forecaster, and what planners ruled on it
  /// @param beside what stands beside it
  public record Shown(
      ForecastVersion version,
      Subject subject,
      ForecastDays forecast,
      @Nullable UsedHistory history,
      int weeks,
      BandChart days,
      Day day,
      Work work,
      Unusual unusual,
      Beside beside) {
    private static final double BAR = 150;
    private static final String METHOD = "method-weight";

    /// Steps that tell why the forecast is as it is.
    public List<Step> reasons() {
      return forecast.account().steps().stream()
          .filter(step -> !step.code().equals(METHOD))
          .toList();
    }

    /// Steps that tell the share of each method.
    public List<Step> methods() {
      return forecast.account().steps().stream()
          .filter(step -> step.code().equals(METHOD))
          .toList();
    }

    /// Length of a bar in the drawing; the longest error of all leads fills it.
    public double bar(double error) {
      double most =
          forecast.accuracy().stream()
              .mapToDouble(row -> Math.max(row.wape(), Math.max(row.naiveWape(), row.floorWape())))
              .max()
              .orElse(1);
      return Math.round(10 * BAR * error / Math.max(most, 1e-9)) / 10.0;
    }

    /// Address of this page with the form open that names a day.
    public String naming(LocalDate unusual) {
      return address(weeks) + "&name=" + unusual + "#special-day-date";
    }

    /// Address of this page with the form open that rules on days.
    public String ruling(Unusual.Days unusual, RuledDays.Ruling ruling) {
      return String.format(
          Locale.ROOT,
          "%s&ruling=%s&from=%s&until=%s#ruling-reason",
          address(weeks),
          ruling,
          unusual.days().first(),
          unusual.days().last());
    }

    /// Address of this page with the form open that changes an override.
    public String changing(OverrideRow row) {
      return address(weeks) + "&change=" + row.idText() + "#override-percent";
    }

    /// Address of a page with the form open that changes a deviation.
    public String changing(KnownDeviation deviation) {
      return String.format(
          Locale.ROOT,
          "/forecast?version=%d&queue=%s&deviation=%d#deviation-what",
          version.id(),
          Objects.requireNonNullElse(deviation.queue(), subject.queue()),
          deviation.id());
    }

    /// Address of this page with the rest of the day forecast anew.
    public String restAddress() {
      return address(weeks) + "&rest=true#day-shown";
    }

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

  /// @param weeks which whole weeks are high and which low
  /// @param laid overrides in force
  /// @param compared another version, null for none
  /// @param overrides whether those of the last 13 weeks helped
  /// @param need what the forecast leads to, null when no need was made from it or may be seen
  public record Beside(
      List<LoadWeek> weeks,
      List<OverrideRow> laid,
      @Nullable Comparison compared,
      OverridesJudged overrides,
      NeedBeside.@Nullable Told need) {
    public Beside {
      weeks = List.copyOf(weeks);
      laid = List.copyOf(laid);
    }
  }

  /// What a contact of the days shown is expected to take and how many give up.
  ///
  /// @param handleSeconds mean handle time, 0 when not known
  /// @param wrapupSeconds the part of it that is wrap-up, 0 when not told apart
  /// @param abandonedShare share that gives up where the queue is staffed as it was, 0 when not
  ///     known
  /// @param patience how long customers wait; null when not known or for several queues
  /// @param judged how right these were a week ahead
  public record Work(
      double handleSeconds,
      double wrapupSeconds,
      double abandonedShare,
      @Nullable Patience patience,
      List<FigureAccuracy> judged) {
    private static final int JUDGED_DAYS = 7;

    public Work {
      judged = List.copyOf(judged);
    }

    static Work of(ForecastDays forecast) {
      List<ForecastDays.Day> days = forecast.days();
      return new Work(
          mean(days, ForecastDays.Work::handleSeconds),
          mean(days, ForecastDays.Work::wrapupSeconds),
          mean(days, ForecastDays.Work::abandonedShare),
          forecast.account().patience(),
          forecast.accuracy().stream()
              .filter(accuracy -> accuracy.horizonDays() == JUDGED_DAYS)
              .flatMap(accuracy -> accuracy.figures().stream())
              .toList());
    }

    private static double mean(
        List<ForecastDays.Day> days, ToDoubleFunction<ForecastDays.Work> figure) {
      double contacts = days.stream().mapToDouble(day -> day.used().mean()).sum();
      double sum =
          days.stream()
              .mapToDouble(day -> day.used().mean() * figure.applyAsDouble(day.work()))
              .sum();
      return contacts > 0 ? sum / contacts : 0;
    }

    /// How right a figure was; null when it was not judged.
    public @Nullable FigureAccuracy find(Figure figure) {
      return judged.stream().filter(known -> known.figure() == figure).findFirst().orElse(null);
    }

    /// Whether the source told nothing but contacts.
    public boolean isUnknown() {
      return handleSeconds == 0 && abandonedShare == 0;
    }
  }

  /// A queue that could not be forecast.
  ///
  /// @param what what went wrong and the remedy, as the program says it
  public record Troubled(String name, String what) {}

  /// A queue to choose.
  public record Choice(String queue, String name) {}
}
