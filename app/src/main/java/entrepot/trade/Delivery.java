package entrepot.trade;

import entrepot.trade.code.Incoterm;

/// A term of delivery and its named place, for example CIF Norrhavn.
public record Delivery(Incoterm term, String place) {

    public Delivery {
        if (place.isBlank()) throw new IllegalArgumentException(term + " needs a named place");
    }

    @Override
    public String toString() {
        return term + " " + place;
    }
}
