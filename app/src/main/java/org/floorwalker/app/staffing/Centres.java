package org.floorwalker.app.staffing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.staffing.store.CentreStore;
import org.floorwalker.planning.staffing.CentreRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What centres ask of all their queues together: the band of time with customers that lets people
/// last (WEL-10), and people who are always there for a language (OPS-09, OPS-10).
@Component
public class Centres {
  private final CentreStore store;
  private final People people;
  private final Audit audit;

  Centres(CentreStore store, People people, Audit audit) {
    this.store = store;
    this.people = people;
    this.audit = audit;
  }

  /// Rules of every site that has any.
  public Map<String, CentreRules> bySite() {
    return store.bySite();
  }

  /// Every site that works a queue the viewer may see, with its rules.
  public List<CentreTerms> list(Viewer viewer) {
    Map<String, CentreRules> rules = store.bySite();
    return languages(viewer).keySet().stream()
        .map(site -> new CentreTerms(site, rules.getOrDefault(site, CentreRules.NONE)))
        .toList();
  }

  /// Languages of the queues that the viewer may see, by site.
  public Map<String, List<String>> languages(Viewer viewer) {
    Map<String, List<String>> languages = new TreeMap<>();
    for (QueueCard card : people.queues()) {
      if (people.queuesWithin(viewer, Permission.SEE_NEED).covers(card.id().name())) {
        String site = card.settings().queue().site();
        languages.merge(site, List.of(card.settings().queue().language()), Centres::together);
      }
    }
    return languages;
  }

  private static List<String> together(List<String> known, List<String> more) {
    return Stream.concat(known.stream(), more.stream()).distinct().sorted().toList();
  }

  /// Sets the rules; needs computed from now on follow them. The rules hold for all queues of the
  /// site, so only those who may set the goals of every queue set them.
  @Transactional
  public void set(Viewer viewer, CentreTerms wanted) {
    viewer.require(Permission.SET_GOALS);
    boolean isKnown = languages(viewer).containsKey(wanted.site());
    if (!isKnown || !people.queuesWithin(viewer, Permission.SET_GOALS).all()) {
      throw new NotFound("a centre " + wanted.site());
    }
    CentreRules before = store.bySite().getOrDefault(wanted.site(), CentreRules.NONE);
    store.put(wanted);
    audit.record(
        viewer,
        "staffing.centre-rules-set",
        About.thing("site", wanted.site()),
        before,
        wanted.rules());
  }
}
