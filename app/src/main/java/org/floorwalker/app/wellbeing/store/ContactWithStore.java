package org.floorwalker.app.wellbeing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.wellbeing.Contact;
import org.floorwalker.app.wellbeing.ContactWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was in touch with whom, when and how; never what about.
@Repository
public class ContactWithStore {
  private final JdbcClient database;

  ContactWithStore(JdbcClient database) {
    this.database = database;
  }

  /// Notes a contact; a second one of the same way and day says nothing new.
  ///
  /// @return whether it was noted
  public boolean insert(PersonId person, Contact contact, Instant at) {
    return database
            .sql(
                """
                insert into contact_with (person_id, day, way, by_name, at)
                values (:person, :day, :way, :by, :at) on conflict do nothing
                """)
            .param("person", person.value())
            .param("day", contact.day())
            .param("way", contact.way().key())
            .param("by", contact.by())
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Contacts with some people since a day, the latest first.
  public Map<PersonId, List<Contact>> list(Collection<PersonId> persons, LocalDate since) {
    Map<PersonId, List<Contact>> found = new HashMap<>();
    database
        .sql(
            """
            select * from contact_with where person_id = any(:persons) and day >= :since
             order by day desc, at desc
            """)
        .param("persons", CheckInStore.ids(persons))
        .param("since", since)
        .query(
            row -> {
              found
                  .computeIfAbsent(new PersonId(row.getLong("person_id")), _ -> new ArrayList<>())
                  .add(
                      new Contact(
                          row.getObject("day", LocalDate.class),
                          ContactWay.findKey(row.getString("way")).orElseThrow(),
                          row.getString("by_name")));
            });
    return found;
  }

  /// Forgets contacts before a day.
  ///
  /// @return how many
  public int forget(LocalDate before) {
    return database
        .sql("delete from contact_with where day < :before")
        .param("before", before)
        .update();
  }
}
