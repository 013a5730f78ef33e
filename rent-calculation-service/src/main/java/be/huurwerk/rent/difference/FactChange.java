package be.huurwerk.rent.difference;

import java.util.Optional;

/**
 * A fact that the two calculations were told differently.
 *
 * @param memberId of whom; empty for the dwelling and for the basis of the calculation
 * @param property which fact of a member, or which figure of the dwelling; of an income its year and kind
 * @param before as it was told; empty when it was not
 */
record FactChange(
        Kind kind,
        Optional<String> memberId,
        Optional<String> property,
        Optional<String> before,
        Optional<String> after) {

    /** The names are those of the JSON. */
    enum Kind {
        memberJoined,
        memberLeft,
        memberFact,
        income,
        dwellingFigure,
        incomeBasis
    }
}
