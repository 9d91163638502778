package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Proposal;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals and what was said of them.
@Repository
public class ProposalStore {
  private final JdbcClient database;

  ProposalStore(JdbcClient database) {
    this.database = database;
  }

  /// The first three hundred within reach or of the person: those owed a word by their day, then
  /// the others, newest first.
  public List<Proposal> list(Reach reach, long person) {
    List<Proposal> found =
        database
            .sql(
                """
                select proposal.*, (select count(*) from proposal_heard
                                     where proposal_id = proposal.id) as heard
                  from proposal
                  left join lateral (select kind, due_on from proposal_step
                                      where proposal_id = proposal.id
                                      order by id desc limit 1) last on true
                 where :everywhere or team_id = any(:teams) or person_id = :person
                 order by coalesce(last.kind in ('no', 'result'), false),
                          case when last.kind is null then answer_by else last.due_on end,
                          id desc
                 limit 300
                """)
            .param("everywhere", reach.everywhere())
            .param("teams", reach.teamArray())
            .param("person", person)
            .query((row, _) -> proposal(row))
            .list();
    return withSteps(found);
  }

  private List<Proposal> withSteps(List<Proposal> found) {
    Map<Long, List<Proposal.Step>> steps = new HashMap<>();
    Long[] ids = found.stream().map(Proposal::id).toArray(Long[]::new);
    database
        .sql("select * from proposal_step where proposal_id = any(:ids) order by id")
        .param("ids", ids)
        .query(
            row -> {
              steps
                  .computeIfAbsent(row.getLong("proposal_id"), _ -> new ArrayList<>())
                  .add(step(row));
            });
    return found.stream()
        .map(
            one ->
                new Proposal(
                    one.id(),
                    one.origin(),
                    one.told(),
                    one.answerBy(),
                    steps.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /// The proposal, held until the transaction ends.
  public Optional<Proposal> lock(long id) {
    return database
        .sql("select proposal.*, 0 as heard from proposal where id = :id for update")
        .param("id", id)
        .query((row, _) -> proposal(row))
        .optional()
        .map(one -> withSteps(List.of(one)).getFirst());
  }

  /// How many within reach, the person's own left out, have no answer yet, and how many words
  /// are overdue.
  public Proposal.Owed owed(Reach reach, long person, LocalDate today) {
    return database
        .sql(
            """
            select count(*) filter (where last.kind is null) as open,
                   count(*) filter (where coalesce(last.due_on, answer_by) < :today) as overdue
              from proposal
              left join lateral (select kind, due_on from proposal_step
                                  where proposal_id = proposal.id
                                  order by id desc limit 1) last on true
             where (:everywhere or team_id = any(:teams)) and person_id <> :person
               and (last.kind is null or last.kind in ('yes', 'later'))
            """)
        .param("everywhere", reach.everywhere())
        .param("teams", reach.teamArray())
        .param("person", person)
        .param("today", today)
        .query((row, _) -> new Proposal.Owed(row.getInt("open"), row.getInt("overdue")))
        .single();
  }

  public long insert(Proposal proposal) {
    @Nullable TeamId team = proposal.origin().team();
    return database
        .sql(
            """
            insert into proposal (person_id, team_id, subject, topic, words, made_at, answer_by)
            values (:person, :team, :subject, :topic, :words, :at, :by)
            returning id
            """)
        .param("person", proposal.origin().person().value())
        .param("team", team == null ? null : team.value())
        .param("subject", proposal.told().subject().key())
        .param("topic", proposal.told().topic())
        .param("words", proposal.words())
        .param("at", SqlTime.of(proposal.origin().at()))
        .param("by", proposal.answerBy())
        .query(Long.class)
        .single();
  }

  public void insert(long proposal, Proposal.Step step) {
    database
        .sql(
            """
            insert into proposal_step (proposal_id, at, by_name, kind, words, due_on)
            values (:proposal, :at, :by, :kind, :words, :due)
            """)
        .param("proposal", proposal)
        .param("at", SqlTime.of(step.at()))
        .param("by", step.by())
        .param("kind", step.kind().key())
        .param("words", step.words())
        .param("due", step.dueOn())
        .update();
  }

  /// Notes that somebody met the same; false when they said so before.
  public boolean insertHeard(long proposal, PersonId person, Instant at) {
    return database
            .sql(
                """
                insert into proposal_heard (proposal_id, person_id, heard_at)
                values (:proposal, :person, :at)
                on conflict do nothing
                """)
            .param("proposal", proposal)
            .param("person", person.value())
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Which proposals the person said to have met too.
  public Set<Long> listHeard(long person) {
    return database
        .sql("select proposal_id from proposal_heard where person_id = :person")
        .param("person", person)
        .query(Long.class)
        .set();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    @Nullable Long team = row.getObject("team_id", Long.class);
    return new Proposal(
        row.getLong("id"),
        new Proposal.Origin(
            new PersonId(row.getLong("person_id")),
            team == null ? null : new TeamId(team),
            SqlTime.get(row, "made_at")),
        new Proposal.Told(
            Proposal.Subject.findKey(row.getString("subject")).orElseThrow(),
            row.getString("topic"),
            row.getString("words"),
            row.getInt("heard")),
        row.getObject("answer_by", LocalDate.class),
        List.of());
  }

  private static Proposal.Step step(ResultSet row) throws SQLException {
    return new Proposal.Step(
        SqlTime.get(row, "at"),
        row.getString("by_name"),
        Proposal.Kind.findKey(row.getString("kind")).orElseThrow(),
        row.getString("words"),
        row.getObject("due_on", LocalDate.class));
  }
}
