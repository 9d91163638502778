package org.floorwalker.app.requests;

import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;

/// The agents of a small floor, each with a login of their own; the first has that of the role.
record AgentsOfTheFloor(TestApp app) {
  static AgentsOfTheFloor signedIn(TestApp app) {
    AgentsOfTheFloor agents = new AgentsOfTheFloor(app);
    for (int number = 1; number <= SmallFloor.AGENTS; number++) {
      UserId user = number == 1 ? app.userOf(Role.AGENT) : app.user("agent" + number);
      if (number > 1) {
        app.grant(user, Role.AGENT, new Scope.Everywhere());
      }
      app.belongsTo(user, agents.person("a" + number));
    }
    return agents;
  }

  PersonId person(String code) {
    return app.person(code);
  }

  Viewer viewer(int number) {
    return number == 1
        ? app.viewer(Role.AGENT)
        : app.viewer(
            app.get(UserStore.class).findCredentials("agent" + number).orElseThrow().user());
  }
}
