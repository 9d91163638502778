package org.floorwalker.app.people.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether an installation already has what its first schedule needs.
@Component
public final class FirstStepStore {
  private final JdbcClient jdbc;

  FirstStepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Sites, terms of contracts, breaks and queues.
  public boolean hasOrganisation() {
    return jdbc.sql(
            """
            select exists (select from site) and exists (select from contract_terms)
               and exists (select from break_rule) and exists (select from queue)
            """)
        .query(Boolean.class)
        .single();
  }

  /// Somebody with a contract.
  public boolean hasPeople() {
    return jdbc.sql("select exists (select from contract)").query(Boolean.class).single();
  }
}
