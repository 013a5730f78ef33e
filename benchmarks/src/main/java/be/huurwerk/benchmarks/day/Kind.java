package be.huurwerk.benchmarks.day;

import static be.huurwerk.benchmarks.day.SectorFigures.AT_THE_PORTAL_AN_HOUR;
import static be.huurwerk.benchmarks.day.SectorFigures.BUSIEST_HOUR;
import static be.huurwerk.benchmarks.day.SectorFigures.FEED_CALLS_AN_HOUR;
import static be.huurwerk.benchmarks.day.SectorFigures.FILES_AN_HOUR;
import static be.huurwerk.benchmarks.day.SectorFigures.LEFT_A_YEAR;
import static be.huurwerk.benchmarks.day.SectorFigures.OFFICERS_A_THOUSAND;
import static be.huurwerk.benchmarks.day.SectorFigures.WORKING_DAYS;

import java.util.function.DoubleUnaryOperator;

/** What is asked in the day, and how often in its busiest hour. */
enum Kind {
    SEARCH("search of a person by name", ofFiles(0.8)),
    TENANCY("tenancy", ofFiles(1)),
    DOSSIER("dossier of a tenancy (five services)", ofFiles(1)),
    DECISION("rent decision with its trace", ofFiles(0.5)),
    ACCOUNT("rent account of a tenancy", plus(ofFiles(1), ofPortal())),
    LINES("lines of a rent account", plus(ofFiles(1), ofPortal())),
    DEPOSIT("deposit of a tenancy", plus(ofFiles(0.3), ofPortal())),
    QUEUE("first page of the arrears cases", ofFiles(0.2)),
    UNMATCHED("first page of the unmatched movements", ofFiles(0.1)),
    FEED("a hundred events of a service's feed", tenancies -> FEED_CALLS_AN_HOUR),
    SIMULATION("simulation of a rent", ofFiles(0.1)),
    NOTICE_QUOTE("quote of a notice", ofFiles(0.05)),
    PLAN_QUOTE("quote of a payment plan", ofFiles(0.05)),
    CONTACT("contact read and changed", ofYear(0.25)),
    PAYMENT("payment at the desk", ofYear(0.1)),
    HOUSEHOLD("birth: person registered, household changed", ofYear(0.1)),
    NOTICE("notice given", ofYear(LEFT_A_YEAR)),
    PLAN("payment plan agreed", ofYear(0.05)),
    INCOME("income declared", ofYear(0.3));

    private final String what;
    private final DoubleUnaryOperator anHour;

    Kind(String what, DoubleUnaryOperator anHour) {
        this.what = what;
        this.anHour = anHour;
    }

    String what() {
        return what;
    }

    /** How often it is asked in the busiest hour of a landlord with so many tenancies. */
    double anHour(int tenancies) {
        return anHour.applyAsDouble(tenancies);
    }

    /** So many of each file that an officer looks at. */
    private static DoubleUnaryOperator ofFiles(double calls) {
        return tenancies -> tenancies / 1000.0 * OFFICERS_A_THOUSAND * FILES_AN_HOUR * calls;
    }

    /** One for each tenant at the portal. */
    private static DoubleUnaryOperator ofPortal() {
        return tenancies -> tenancies * AT_THE_PORTAL_AN_HOUR;
    }

    /** So many a tenancy and year; all but that of notices are assumptions. */
    private static DoubleUnaryOperator ofYear(double times) {
        return tenancies -> tenancies * times / WORKING_DAYS * BUSIEST_HOUR;
    }

    private static DoubleUnaryOperator plus(DoubleUnaryOperator one, DoubleUnaryOperator other) {
        return tenancies -> one.applyAsDouble(tenancies) + other.applyAsDouble(tenancies);
    }
}
