package dev.frontier.indicator.domain.facility;

/** What a facility is. */
public enum FacilityKind {
  PILOT_ZONE("重点开发开放试验区", "Key development and opening pilot zone"),
  FREE_TRADE_ZONE("自由贸易试验区", "Pilot free trade zone"),
  BORDER_ECONOMIC_ZONE("边境经济合作区", "Border economic cooperation zone"),
  CROSS_BORDER_ECONOMIC_ZONE("跨境经济合作区", "Cross-border economic cooperation zone"),
  RAIL_PORT("铁路口岸", "Rail port"),
  ROAD_PORT("公路口岸", "Road port"),
  INTERNATIONAL_AIRPORT("国际机场", "International airport"),
  PIPELINE("输油气管道", "Oil or gas pipeline"),
  EXPO("博览会", "Expo or fair");

  private final String nameZh;
  private final String nameEn;

  FacilityKind(String nameZh, String nameEn) {
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** What it is called in Chinese. */
  public String nameZh() {
    return nameZh;
  }

  /** What it is called in English. */
  public String nameEn() {
    return nameEn;
  }
}
