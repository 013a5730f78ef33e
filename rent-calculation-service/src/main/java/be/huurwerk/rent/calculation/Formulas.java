package be.huurwerk.rent.calculation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The versions of the formulas, oldest first: the same law computed or explained otherwise. A decision names the one that it was made
 * with, and is verified with it. A formula is succeeded by another and never edited; {@link RentLaw} chooses between them.
 */
enum Formulas {
    RENT_1,

    /** An income of a later year than that of the last tax assessment no longer displaces the assessed one. */
    RENT_2;

    static final Formulas NEWEST = RENT_2;

    private static final String BEFORE_FIGURES = "+";

    /** Those that a decision names; empty when it was made by a later release than this one. */
    static Optional<Formulas> of(String rulesVersion) {
        return Arrays.stream(values())
                .filter(formulas -> rulesVersion.startsWith(formulas.code() + BEFORE_FIGURES))
                .findFirst();
    }

    /** With the version of the figures: what a decision names. */
    String rulesVersion(String figures) {
        return code() + BEFORE_FIGURES + figures;
    }

    /** As {@code rent-2}. */
    String code() {
        return "rent-" + (ordinal() + 1);
    }
}
