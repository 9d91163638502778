package org.floorwalker.app.learning.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.QueueAsk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What queues ask of those who take their contacts.
@Component
public final class QueueAskStore {
  private final JdbcClient jdbc;

  QueueAskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By code of the queue; those of which nobody has said anything are absent.
  public Map<String, QueueAsk> list() {
    Map<String, Map<String, Integer>> levels = levels();
    List<QueueAsk> asks =
        jdbc.sql("select queue, kind, why from queue_complexity order by queue")
            .query(
                (row, _) ->
                    new QueueAsk(
                        row.getString("queue"),
                        QueueAsk.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("why"),
                        levels.getOrDefault(row.getString("queue"), Map.of())))
            .list();
    Map<String, QueueAsk> byQueue = new HashMap<>();
    asks.forEach(ask -> byQueue.put(ask.queue(), ask));
    return byQueue;
  }

  private Map<String, Map<String, Integer>> levels() {
    Map<String, Map<String, Integer>> levels = new HashMap<>();
    jdbc.sql(
            """
            select queue, code, level from queue_asks
            join competence on competence.id = queue_asks.competence_id
            """)
        .query(
            row -> {
              levels
                  .computeIfAbsent(row.getString("queue"), _ -> new HashMap<>())
                  .put(row.getString("code"), row.getInt("level"));
            });
    return levels;
  }

  /// Writes what a queue asks in place of what it asked.
  public void write(QueueAsk ask) {
    jdbc.sql("delete from queue_complexity where queue = :queue")
        .param("queue", ask.queue())
        .update();
    jdbc.sql("insert into queue_complexity (queue, kind, why) values (:queue, :kind, :why)")
        .param("queue", ask.queue())
        .param("kind", ask.kind().name().toLowerCase(Locale.ROOT))
        .param("why", ask.why())
        .update();
    ask.levels()
        .forEach(
            (competence, level) ->
                jdbc.sql(
                        """
                        insert into queue_asks (queue, competence_id, level)
                        select :queue, id, :level from competence where code = :competence
                        """)
                    .param("queue", ask.queue())
                    .param("level", level)
                    .param("competence", competence)
                    .update());
  }
}
