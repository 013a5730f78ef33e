package be.huurwerk.rent.calculation;

import java.time.LocalDate;
import java.util.List;

/** The people of a dwelling. The order in which they are listed means nothing. */
public record Household(List<Member> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** All whom the rent may depend on: a temporary resident changes nothing. */
    List<Member> settled() {
        return members.stream()
                .filter(member -> member.role() != Role.temporaryResident)
                .toList();
    }

    /** The settled members who live here and not with another parent. */
    List<Member> living() {
        return settled().stream().filter(Member::livesIn).toList();
    }

    /**
     * Children of the household that the law supports: minors, and those for whom child benefit or an orphan's allowance is paid, of
     * whatever age.
     */
    List<Member> supportedChildren(LocalDate ageOn, int adultAge) {
        return settled().stream()
                .filter(member -> isSupportedChild(member, ageOn, adultAge))
                .toList();
    }

    static boolean isSupportedChild(Member member, LocalDate ageOn, int adultAge) {
        boolean mayBeChild = member.role() == Role.child
                || (member.domiciled() && (member.role() == Role.relative || member.role() == Role.coResident));
        return mayBeChild && (member.ageOn(ageOn) < adultAge || member.hasChildBenefit());
    }
}
