/// The mathematics and law of staffing a floor: values in, values out. No clock, no logging,
/// no I/O.
module org.floorwalker.planning {
  requires java.management;
  requires static transitive org.jspecify;

  exports org.floorwalker.planning.adherence;
  exports org.floorwalker.planning.careers;
  exports org.floorwalker.planning.demand;
  exports org.floorwalker.planning.forecast;
  exports org.floorwalker.planning.leave;
  exports org.floorwalker.planning.optimise;
  exports org.floorwalker.planning.pay;
  exports org.floorwalker.planning.plan;
  exports org.floorwalker.planning.programme;
  exports org.floorwalker.planning.quality;
  exports org.floorwalker.planning.roster;
  exports org.floorwalker.planning.rules;
  exports org.floorwalker.planning.sourcing;
  exports org.floorwalker.planning.staffing;
  exports org.floorwalker.planning.time;
  exports org.floorwalker.planning.staffing.simulation;
  exports org.floorwalker.planning.training;
}
