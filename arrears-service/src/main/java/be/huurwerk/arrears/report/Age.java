package be.huurwerk.arrears.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How long the oldest overdue debt of an account is due; the names are those of the JSON. */
enum Age {
    days0to30(30),
    days31to60(60),
    days61to90(90),
    over90(Integer.MAX_VALUE),
    /** Nothing is overdue. */
    none(0);

    private final int most;

    Age(int most) {
        this.most = most;
    }

    /** The class of a number of days as the database computes it; null is {@link #none}. */
    static String sql(String days) {
        return Arrays.stream(values())
                        .filter(age -> age != none && age != over90)
                        .map(age -> " when " + days + " <= " + age.most + " then '" + age + "'")
                        .collect(Collectors.joining("", "case when " + days + " is null then '" + none + "'", ""))
                + " else '" + over90 + "' end";
    }
}
