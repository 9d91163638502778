package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplate.Audience;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Templates and their versions; a version is written once and never changed.
@Repository
public class TemplateStore {
  private final JdbcClient database;

  TemplateStore(JdbcClient database) {
    this.database = database;
  }

  /// All templates in their newest version, by kind and code.
  public List<TalkTemplate> listAll() {
    return database
        .sql(
            """
            select t.*, v.id as version_id, v.number, v.content
              from talk_template t
              join lateral (select id, number, content from talk_template_version
                             where template_id = t.id order by number desc limit 1) v on true
             order by t.kind, t.code, t.client_code, t.unit
            """)
        .query(TemplateStore::template)
        .list();
  }

  public Optional<TalkTemplate> find(long id) {
    return listAll().stream().filter(template -> template.id() == id).findFirst();
  }

  /// What a version asks.
  public Optional<TemplateContent> findContent(long version) {
    return database
        .sql("select content from talk_template_version where id = :version")
        .param("version", version)
        .query((row, _) -> Json.content(row.getString("content")))
        .optional();
  }

  /// A new template without a version; empty when the variant is there already.
  public Optional<Long> insert(String code, TalkKind kind, Audience audience) {
    return database
        .sql(
            """
            insert into talk_template (code, kind, client_code, unit)
            values (:code, :kind, :client, :unit)
            on conflict (code, client_code, unit) do nothing returning id
            """)
        .param("code", code)
        .param("kind", kind.key())
        .param("client", audience.client())
        .param("unit", audience.unit())
        .query(Long.class)
        .optional();
  }

  /// Adds the next version; false when somebody was quicker.
  ///
  /// @param seen number of the version the change was made from; 0 for the first
  public boolean insertVersion(
      long template, int seen, TemplateContent content, Instant at, String by) {
    return database
            .sql(
                """
                insert into talk_template_version (template_id, number, content, made_at, made_by)
                select :template, :seen + 1, cast(:content as jsonb), :at, :by
                 where not exists (select from talk_template_version
                                    where template_id = :template and number > :seen)
                on conflict do nothing
                """)
            .param("template", template)
            .param("seen", seen)
            .param("content", Json.write(content))
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  public void setRetired(long template, boolean retired) {
    database
        .sql("update talk_template set retired = :retired where id = :id")
        .param("retired", retired)
        .param("id", template)
        .update();
  }

  private static TalkTemplate template(ResultSet row, int number) throws SQLException {
    return new TalkTemplate(
        row.getLong("id"),
        row.getString("code"),
        TalkKind.ofKey(row.getString("kind")),
        new Audience(row.getString("client_code"), row.getString("unit")),
        row.getLong("version_id"),
        row.getInt("number"),
        row.getBoolean("retired"),
        Json.content(row.getString("content")));
  }
}
