package be.huurwerk.rent.calculation;

import java.util.List;

/** The people of a dwelling. The order in which they are listed means nothing. */
public record Household(List<Member> members) {

    public Household {
        members = List.copyOf(members);
    }
}
