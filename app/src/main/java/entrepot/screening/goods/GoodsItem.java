package entrepot.screening.goods;

import java.time.LocalDate;

/// Goods to be screened, as a document describes them.
///
/// @param description what the invoice line says
/// @param hs          commodity code with or without points, 6 to 10 digits; empty when not given
/// @param origin      ISO 3166 alpha-2 code of the country of origin; empty when not given
/// @param day         the day whose measures count
public record GoodsItem(String description, String hs, String origin, LocalDate day) {}
