package be.huurwerk.benchmarks.day;

/**
 * What the pace and the data of a day rest on. Those with a source are figures of the sector; the others are assumptions, and say so: no public
 * figure was found for them.
 */
final class SectorFigures {

    /** Of a hundred dwellings are let anew in a year: 11,277 of 175,000 in 2021 (nieuwsblad.be, 2022-07-08), so as many are left. */
    static final double LEFT_A_YEAR = 0.064;

    /** Who has not paid the month on its sixteenth day: 10 to 15 in a hundred are sized for; one in eight. */
    static final int IN_ARREARS_ONE_IN = 8;

    /** Who is on the ladder for an older debt: 6 to 8 in a hundred are sized for; one in sixteen. */
    static final int OLD_DEBT_ONE_IN = 16;

    /** Of the movements of a month that come on its peak day: sized for 30,000 of 180,000, so one in six. */
    static final int ON_THE_PEAK_DAY_ONE_IN = 6;

    /** Assumption: of a hundred movements two have a communication that somebody wrote himself. */
    static final int UNMATCHED_ONE_IN = 50;

    /** Assumption: who works with tenants' files, for each thousand dwellings. */
    static final double OFFICERS_A_THOUSAND = 10;

    /** Assumption: files that an officer looks at in the busiest hour, five minutes each. */
    static final double FILES_AN_HOUR = 12;

    /** Assumption: of what is done in a day, what is done in its busiest hour. */
    static final double BUSIEST_HOUR = 0.15;

    static final double WORKING_DAYS = 250;

    /** Assumption: of a hundred tenants one looks at the portal in the busiest hour. */
    static final double AT_THE_PORTAL_AN_HOUR = 0.01;

    /** Assumption: systems that follow the events of every service, each asking every five seconds. */
    static final double FEED_CALLS_AN_HOUR = 4 * 720;

    private SectorFigures() {}
}
