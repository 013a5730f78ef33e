package be.huurwerk.rent.calculation;

import java.time.LocalDate;

/**
 * The ages that the rules look at, on 1 January of the rent year: who comes of age within it stays the dependant that he was. Who came to
 * live here after that day was none here, and is of age, or not, on the day on which he came.
 */
final class Ages {

    private static final String NAME = "rent/ages";

    private final LocalDate day;
    private final Figure adult;
    private final Figure child;
    private final Figure relative;

    Ages(DatedLaw law) {
        this.day = law.firstOfJanuary();
        this.adult = law.figure(NAME, "adult");
        this.child = law.figure(NAME, "child");
        this.relative = law.figure(NAME, "relative");
    }

    int of(Member member) {
        return member.ageOn(day);
    }

    boolean isMinor(Member member) {
        LocalDate since = member.movedInOn();
        return member.ageOn(since == null || since.isBefore(day) ? day : since) < adult.whole();
    }

    /**
     * A child of the household that the law supports: a minor, or one for whom child benefit or an orphan's allowance is paid, of
     * whatever age.
     */
    boolean isSupportedChild(Member member) {
        boolean mayBeChild = member.role() == Role.child
                || (member.domiciled() && (member.role() == Role.relative || member.role() == Role.coResident));
        return mayBeChild && (member.hasChildBenefit() || isMinor(member));
    }

    /** From this age on somebody is of age. */
    Figure adult() {
        return adult;
    }

    /** To 2019: from this age on an unmarried child who stayed counts. */
    Figure child() {
        return child;
    }

    /** To 2019: from this age on a near relative does not count. */
    Figure relative() {
        return relative;
    }
}
