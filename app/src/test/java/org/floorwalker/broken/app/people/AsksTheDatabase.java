package org.floorwalker.broken.app.people;

import org.springframework.jdbc.core.simple.JdbcClient;

record AsksTheDatabase(JdbcClient database) {}
