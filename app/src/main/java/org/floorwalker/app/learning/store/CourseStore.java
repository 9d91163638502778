package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.LessonFile;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Courses and their versions.
@Component
public final class CourseStore {
  private final JdbcClient jdbc;

  CourseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All courses with their latest version, those in the catalogue first, by title.
  public List<Course> list() {
    return jdbc.sql(
            """
            select c.id, c.code, c.kind, c.client, c.retired_on, v.number, v.title, v.language,
                   v.minutes, v.content, v.pass_mark, v.repetitions, v.hash, v.made_at, v.made_by,
                   f.name as file_name, length(f.file) as file_bytes, f.hash as file_hash
              from course c
              join course_version v on v.course_id = c.id
               and v.number = (select max(number) from course_version where course_id = c.id)
              left join course_file f on f.course_id = c.id and f.number = v.number
             order by c.retired_on is not null, v.title, c.code
            """)
        .query((row, _) -> course(row))
        .list();
  }

  public Optional<Course> find(String code) {
    return list().stream().filter(course -> course.code().equals(code)).findFirst();
  }

  /// All versions of a course, newest first.
  public List<Course.Version> listVersions(long course) {
    return jdbc.sql(
            """
            select v.number, v.title, v.language, v.minutes, v.content, v.pass_mark, v.repetitions,
                   v.hash, v.made_at, v.made_by,
                   f.name as file_name, length(f.file) as file_bytes, f.hash as file_hash
              from course_version v
              left join course_file f on f.course_id = v.course_id and f.number = v.number
             where v.course_id = :course order by v.number desc
            """)
        .param("course", course)
        .query((row, _) -> version(row))
        .list();
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getLong("id"),
        row.getString("code"),
        Course.Kind.of(row.getString("kind")),
        row.getString("client"),
        row.getObject("retired_on", LocalDate.class),
        version(row));
  }

  private static Course.Version version(ResultSet row) throws SQLException {
    return new Course.Version(
        row.getInt("number"),
        new Course.Material(
            row.getString("title"),
            row.getString("language"),
            row.getInt("minutes"),
            row.getString("content"),
            row.getObject("pass_mark", Integer.class),
            row.getInt("repetitions")),
        row.getString("hash"),
        SqlTime.get(row, "made_at"),
        row.getString("made_by"),
        row.getString("file_name") == null
            ? null
            : new LessonFile(
                row.getString("file_name"), row.getLong("file_bytes"), row.getString("file_hash")));
  }

  /// The id of a new course; empty when the code is taken.
  public Optional<Long> insert(String code, Course.Kind kind, String client) {
    return jdbc.sql(
            """
            insert into course (code, kind, client) values (:code, :kind, :client)
            on conflict (code) do nothing returning id
            """)
        .param("code", code)
        .param("kind", kind.word())
        .param("client", client)
        .query(Long.class)
        .optional();
  }

  public void insertVersion(long course, Course.Version version) {
    Course.Material material = version.material();
    jdbc.sql(
            """
            insert into course_version (course_id, number, title, language, minutes, content,
                                        pass_mark, repetitions, hash, made_at, made_by)
            values (:course, :number, :title, :language, :minutes, :content,
                    :passMark, :repetitions, :hash, :at, :by)
            """)
        .param("course", course)
        .param("number", version.number())
        .param("title", material.title())
        .param("language", material.language())
        .param("minutes", material.minutes())
        .param("content", material.content())
        .param("passMark", material.passMark(), Types.INTEGER)
        .param("repetitions", material.repetitions())
        .param("hash", version.hash())
        .param("at", SqlTime.of(version.madeAt()))
        .param("by", version.madeBy())
        .update();
  }

  public void insertFile(long course, int version, LessonFile file, byte[] bytes) {
    jdbc.sql(
            """
            insert into course_file (course_id, number, name, file, hash)
            values (:course, :version, :name, :file, :hash)
            """)
        .param("course", course)
        .param("version", version)
        .param("name", file.name())
        .param("file", bytes)
        .param("hash", file.hash())
        .update();
  }

  /// What the file of a version holds.
  public Optional<byte[]> findFile(long course, int version) {
    return jdbc.sql("select file from course_file where course_id = :course and number = :version")
        .param("course", course)
        .param("version", version)
        .query(byte[].class)
        .optional();
  }

  /// False when it was retired before.
  public boolean retire(long course, LocalDate on) {
    return jdbc.sql("update course set retired_on = :on where id = :course and retired_on is null")
            .param("course", course)
            .param("on", on)
            .update()
        == 1;
  }
}
