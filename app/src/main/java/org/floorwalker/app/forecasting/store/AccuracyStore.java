package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Figure;
import org.floorwalker.planning.forecast.FigureAccuracy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How right the method was on each queue of a version, as rehearsed when the version was made.
@Repository
public class AccuracyStore {
  private final JdbcClient database;

  AccuracyStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(long version, Accuracy accuracy) {
    database
        .sql(
            """
            insert into forecast_accuracy
              (version, queue, horizon_days, origins, wape, mase, cover, naive_wape, floor_wape)
            values
              (:version, :queue, :horizon, :origins, :wape, :mase, :cover, :naive, :floor)
            """)
        .param("version", version)
        .param("queue", accuracy.queue().name())
        .param("horizon", accuracy.horizonDays())
        .param("origins", accuracy.origins())
        .param("wape", accuracy.wape())
        .param("mase", accuracy.mase())
        .param("cover", accuracy.cover())
        .param("naive", accuracy.naiveWape())
        .param("floor", accuracy.floorWape())
        .update();
    accuracy.figures().forEach(figure -> insertFigure(version, accuracy, figure));
  }

  private void insertFigure(long version, Accuracy accuracy, FigureAccuracy figure) {
    database
        .sql(
            """
            insert into forecast_figure_accuracy
              (version, queue, horizon_days, figure, error, naive_error)
            values (:version, :queue, :horizon, :figure, :error, :naive)
            """)
        .param("version", version)
        .param("queue", accuracy.queue().name())
        .param("horizon", accuracy.horizonDays())
        .param("figure", figure.figure().name())
        .param("error", figure.error())
        .param("naive", figure.naiveError())
        .update();
  }

  public List<Accuracy> list(long version, String queue) {
    Map<Integer, List<FigureAccuracy>> figures = figures(version, queue);
    return database
        .sql(
            """
            select * from forecast_accuracy
            where version = :version and queue = :queue order by horizon_days
            """)
        .param("version", version)
        .param("queue", queue)
        .query((row, _) -> accuracy(row, figures))
        .list();
  }

  /// Accuracy of handle time, wrap-up and abandonment by horizon.
  private Map<Integer, List<FigureAccuracy>> figures(long version, String queue) {
    Map<Integer, List<FigureAccuracy>> figures = new TreeMap<>();
    database
        .sql(
            """
            select * from forecast_figure_accuracy
            where version = :version and queue = :queue order by figure
            """)
        .param("version", version)
        .param("queue", queue)
        .query(
            row -> {
              figures
                  .computeIfAbsent(row.getInt("horizon_days"), _ -> new ArrayList<>())
                  .add(
                      new FigureAccuracy(
                          Figure.valueOf(row.getString("figure")),
                          row.getDouble("error"),
                          row.getDouble("naive_error")));
            });
    return figures;
  }

  private static Accuracy accuracy(ResultSet row, Map<Integer, List<FigureAccuracy>> figures)
      throws SQLException {
    return new Accuracy(
        new QueueId(row.getString("queue")),
        row.getInt("origins"),
        row.getInt("horizon_days"),
        row.getDouble("wape"),
        row.getDouble("mase"),
        Double.NaN,
        row.getDouble("cover"),
        row.getDouble("naive_wape"),
        row.getDouble("floor_wape"),
        figures.getOrDefault(row.getInt("horizon_days"), List.of()));
  }
}
