package be.huurwerk.regulation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The roundings that law and policy name. Nothing else rounds an amount. */
public enum Rounding {
    /** To the cent, a half cent up (away from zero). The income share, for example. */
    CENT_HALF_UP(2, RoundingMode.HALF_UP),
    /** To the cent, towards zero. */
    CENT_DOWN(2, RoundingMode.DOWN),
    /** To the whole euro, a half euro up (away from zero). */
    EURO_HALF_UP(0, RoundingMode.HALF_UP);

    private final int scale;
    private final RoundingMode mode;

    Rounding(int scale, RoundingMode mode) {
        this.scale = scale;
        this.mode = mode;
    }

    public Euro euro(BigDecimal exact) {
        return Euro.of(exact.setScale(scale, mode));
    }
}
