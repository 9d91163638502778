package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What customers and people can expect of a roster.
@Repository
public class SimulationStore {
  private final JdbcClient database;

  SimulationStore(JdbcClient database) {
    this.database = database;
  }

  /// One person's day: hours with customers of all channels together, and paid hours.
  public record CustomerTimeDay(
      long person, LocalDate day, double customerHours, double paidHours) {}

  /// What was simulated.
  public record Kept(
      List<SimulatedDay> days, List<SimulatedSlot> slots, List<CustomerTimeDay> people) {
    public Kept {
      days = List.copyOf(days);
      slots = List.copyOf(slots);
      people = List.copyOf(people);
    }
  }

  /// Replaces what was simulated of a version.
  public void replace(long version, Kept kept) {
    database
        .sql("delete from roster_simulation where version = :version")
        .param("version", version)
        .update();
    database
        .sql("delete from roster_simulation_slot where version = :version")
        .param("version", version)
        .update();
    database
        .sql("delete from roster_customer_time where version = :version")
        .param("version", version)
        .update();
    insert(version, kept);
  }

  /// Replaces what was simulated of one day of a version.
  public void replaceDay(long version, LocalDate day, ZoneId zone, Kept kept) {
    database
        .sql("delete from roster_simulation where version = :version and day = :day")
        .param("version", version)
        .param("day", day)
        .update();
    database
        .sql(
            """
            delete from roster_simulation_slot
            where version = :version and start_at >= :from and start_at < :until
            """)
        .param("version", version)
        .param("from", SqlTime.of(day.atStartOfDay(zone).toInstant()))
        .param("until", SqlTime.of(day.plusDays(1).atStartOfDay(zone).toInstant()))
        .update();
    database
        .sql("delete from roster_customer_time where version = :version and day = :day")
        .param("version", version)
        .param("day", day)
        .update();
    insert(version, kept);
  }

  private void insert(long version, Kept kept) {
    kept.days().forEach(day -> insert(version, day));
    insert(version, kept.slots());
    insertTimes(version, kept.people());
  }

  private void insertTimes(long version, List<CustomerTimeDay> people) {
    database
        .sql(
            """
            insert into roster_customer_time (version, person, day, customer_hours, paid_hours)
            select :version, person, day::date, customers, paid
            from unnest(:persons, :days, :customers, :paid) as one (person, day, customers, paid)
            """)
        .param("version", version)
        .param("persons", people.stream().mapToLong(CustomerTimeDay::person).toArray())
        .param("days", people.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("customers", people.stream().mapToDouble(CustomerTimeDay::customerHours).toArray())
        .param("paid", people.stream().mapToDouble(CustomerTimeDay::paidHours).toArray())
        .update();
  }

  /// Time with customers of everybody in a version, by person and day.
  public List<CustomerTimeDay> listTimes(long version) {
    return database
        .sql(
            """
            select person, day, customer_hours, paid_hours from roster_customer_time
            where version = :version order by person, day
            """)
        .param("version", version)
        .query((row, _) -> time(row))
        .list();
  }

  static CustomerTimeDay time(ResultSet row) throws SQLException {
    return new CustomerTimeDay(
        row.getLong("person"),
        row.getObject("day", LocalDate.class),
        row.getDouble("customer_hours"),
        row.getDouble("paid_hours"));
  }

  /// One person's time with customers in the versions in force, from the one day until before
  /// the other.
  public List<CustomerTimeDay> listTimesInForce(long person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, day, customer_hours, paid_hours
            from roster_customer_time join roster_day_in_force using (version, day)
            where person = :person and day >= :from and day < :until order by day
            """)
        .param("person", person)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> time(row))
        .list();
  }

  private void insert(long version, SimulatedDay day) {
    SimulatedDay.Wait wait = day.waiting();
    database
        .sql(
            """
            insert into roster_simulation
              (version, queue, day, offered, service, service_low, service_high, occupancy,
               wait_seconds, wait_low, wait_high, goal_text)
            values
              (:version, :queue, :day, :offered, :service, :low, :high, :occupancy, :wait,
               :waitLow, :waitHigh, :goal)
            """)
        .param("version", version)
        .param("queue", day.queue())
        .param("day", day.day())
        .param("offered", day.expected().offered())
        .param("service", day.expected().service())
        .param("low", day.expected().serviceLow())
        .param("high", day.expected().serviceHigh())
        .param("occupancy", day.expected().occupancy())
        .param("wait", wait == null ? null : wait.seconds(), Types.DOUBLE)
        .param("waitLow", wait == null ? null : wait.low(), Types.DOUBLE)
        .param("waitHigh", wait == null ? null : wait.high(), Types.DOUBLE)
        .param("goal", day.goal())
        .update();
  }

  private void insert(long version, List<SimulatedSlot> slots) {
    database
        .sql(
            """
            insert into roster_simulation_slot
              (version, queue, start_at, offered, service, service_low, service_high, occupancy,
               wait_seconds, wait_low, wait_high)
            select :version, queue, to_timestamp(s), offered, service, low, high, occupancy,
                   wait, wait_low, wait_high
            from unnest(:queues, :starts, :offered, :services, :lows, :highs, :occupancies,
                        :waits, :waitLows, :waitHighs)
              as slot (queue, s, offered, service, low, high, occupancy, wait, wait_low, wait_high)
            """)
        .param("version", version)
        .param("queues", slots.stream().map(SimulatedSlot::queue).toArray(String[]::new))
        .param("starts", slots.stream().mapToLong(s -> s.start().getEpochSecond()).toArray())
        .param("offered", slots.stream().mapToDouble(s -> s.expected().offered()).toArray())
        .param("services", slots.stream().mapToDouble(s -> s.expected().service()).toArray())
        .param("lows", slots.stream().mapToDouble(s -> s.expected().serviceLow()).toArray())
        .param("highs", slots.stream().mapToDouble(s -> s.expected().serviceHigh()).toArray())
        .param("occupancies", slots.stream().mapToDouble(s -> s.expected().occupancy()).toArray())
        .param("waits", waits(slots, SimulatedDay.Wait::seconds))
        .param("waitLows", waits(slots, SimulatedDay.Wait::low))
        .param("waitHighs", waits(slots, SimulatedDay.Wait::high))
        .update();
  }

  private static @Nullable Double[] waits(
      List<SimulatedSlot> slots, Function<SimulatedDay.Wait, Double> figure) {
    return slots.stream()
        .map(SimulatedSlot::waiting)
        .map(wait -> wait == null ? null : figure.apply(wait))
        .toArray(Double[]::new);
  }

  public List<SimulatedDay> listDays(long version) {
    return database
        .sql("select * from roster_simulation where version = :version order by queue, day")
        .param("version", version)
        .query((row, _) -> day(row))
        .list();
  }

  /// Slots that start on or after the one instant and before the other.
  public List<SimulatedSlot> listSlots(long version, Instant from, Instant until) {
    return database
        .sql(
            """
            select * from roster_simulation_slot
            where version = :version and start_at >= :from and start_at < :until
            order by queue, start_at
            """)
        .param("version", version)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            (row, _) ->
                new SimulatedSlot(
                    row.getString("queue"), SqlTime.get(row, "start_at"), expected(row), wait(row)))
        .list();
  }

  static SimulatedDay day(ResultSet row) throws SQLException {
    return new SimulatedDay(
        row.getString("queue"),
        row.getObject("day", LocalDate.class),
        expected(row),
        wait(row),
        row.getString("goal_text"));
  }

  private static SimulatedDay.@Nullable Wait wait(ResultSet row) throws SQLException {
    double seconds = row.getDouble("wait_seconds");
    return row.wasNull()
        ? null
        : new SimulatedDay.Wait(seconds, row.getDouble("wait_low"), row.getDouble("wait_high"));
  }

  private static SimulatedDay.Expected expected(ResultSet row) throws SQLException {
    return new SimulatedDay.Expected(
        row.getDouble("offered"),
        row.getDouble("service"),
        row.getDouble("service_low"),
        row.getDouble("service_high"),
        row.getDouble("occupancy"));
  }
}
