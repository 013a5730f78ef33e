package be.huurwerk.tenancy.timeline;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.lang.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened in a file, as the caller may see it.
 *
 * @param on the day that counts in law
 * @param at when the record was made; left out where only its day is kept
 * @param text names the person, and says what kind of document or referral it was, only for the scope {@code tenancy:personal}
 * @param annulled there, and true, where it was a mistake
 */
record TimelineItemView(
        String href,
        LocalDate on,
        Optional<OffsetDateTime> at,
        TimelineKind kind,
        @Personal String text,
        Optional<UUID> personId,
        Optional<Boolean> annulled) {

    private static final int TIME_ORDERED = 7;
    /** What tells of health, a death, debts or why a household wants to move. */
    private static final Set<TimelineKind> HIDDEN_KINDS = EnumSet.of(
            TimelineKind.documentKept,
            TimelineKind.householdDocumentReceived,
            TimelineKind.referred,
            TimelineKind.referralOutcome,
            TimelineKind.internalMoveRequested);

    private static final String HIDDEN = "***";

    static TimelineItemView of(TimelineItem item, boolean personal, Language language) {
        return new TimelineItemView(
                Hrefs.BASE + item.path(),
                item.on(),
                madeAt(item),
                item.kind(),
                text(item, personal, language),
                item.personId(),
                Optional.of(true).filter(mark -> item.annulled()));
    }

    /** The first thing that a record says was written when its id was given: a version-7 id begins with the millisecond. */
    private static Optional<OffsetDateTime> madeAt(TimelineItem item) {
        return item.kind().isFirstOfRecord() && item.recordId().version() == TIME_ORDERED
                ? Optional.of(
                        Moments.inBrussels(Instant.ofEpochMilli(item.recordId().getMostSignificantBits() >>> 16)))
                : Optional.empty();
    }

    private static String text(TimelineItem item, boolean personal, Language language) {
        boolean hidden = !personal && HIDDEN_KINDS.contains(item.kind());
        String what = hidden ? HIDDEN : CodeWords.of(item.codes(), language);
        String sentence = item.kind().sentence().in(language).replace("{what}", what);
        String named = item.name()
                .filter(name -> personal)
                .map(name -> sentence + " (" + name + ")")
                .orElse(sentence);
        return item.annulled() ? named + (language == Language.NL ? " [geannuleerd]" : " [annulled]") : named;
    }

    @Override
    public String toString() {
        return "TimelineItemView[" + href + " " + kind + "]";
    }
}
