package org.floorwalker.app.development;

/// A template in its newest version.
///
/// @param id the template
/// @param code the name it keeps through all versions and variants, such as `raq`
/// @param kind what its talks count as
/// @param audience for whom this variant is
/// @param version id of the newest version, which talks are planned with
/// @param number how many versions there have been
/// @param retired no new talks are planned with it
/// @param content what it asks
public record TalkTemplate(
    long id,
    String code,
    TalkKind kind,
    Audience audience,
    long version,
    int number,
    boolean retired,
    TemplateContent content) {

  /// For whom a variant is: a client's people, a unit's, or everybody when both are empty.
  ///
  /// @param client code of a client
  /// @param unit `front`, `back` or empty
  public record Audience(String client, String unit) {
    public static final Audience EVERYBODY = new Audience("", "");

    /// How well it fits a person: 3 client and unit, 2 client, 1 unit, 0 everybody, -1 not at all.
    public int fit(String theirClient, String theirUnit) {
      boolean clientFits = client.isEmpty() || client.equals(theirClient);
      boolean unitFits = unit.isEmpty() || unit.equals(theirUnit);
      return clientFits && unitFits ? (client.isEmpty() ? 0 : 2) + (unit.isEmpty() ? 0 : 1) : -1;
    }
  }
}
