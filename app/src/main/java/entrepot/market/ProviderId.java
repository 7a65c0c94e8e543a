package entrepot.market;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// A liquidity provider, by its LEI (ISO 17442, check digits by ISO 7064 MOD 97-10).
public record ProviderId(String lei) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public ProviderId {
        if (!SHAPE.matcher(lei).matches() || !checks(lei)) throw new IllegalArgumentException("not an LEI: " + lei);
    }

    private static boolean checks(String lei) {
        var digits = new StringBuilder();
        for (var letter : lei.toCharArray()) digits.append(Character.digit(letter, 36));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return lei;
    }
}
