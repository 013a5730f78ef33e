package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.accountstatement.LineNames;
import be.huurwerk.arrears.court.CourtFilePage.Line;
import be.huurwerk.arrears.court.CourtFilePage.Paper;
import be.huurwerk.arrears.court.CourtFilePage.Row;
import be.huurwerk.arrears.court.CourtFiles.Contents;
import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what stands before the papers of a court file: parties, claim, numbered inventory, and what is lacking. In Dutch, for the court. */
final class CourtFileSheet {

    private static final LetterLanguage DUTCH = LetterLanguage.nl;
    private static final Words WORDS = Words.read(
                    CourtFileSheet.class.getResourceAsStream("/letters/court-file-words.yaml"))
            .in(DUTCH);

    private final Parameters parameters;

    CourtFileSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param lines what the claimed debts are, by the line that began each
     * @param before how many pages stand before the papers
     */
    Sheet of(
            Contents contents, Addressee debtors, Map<UUID, LedgerEntry> lines, List<Bundle.Paper> papers, int before) {
        Notation notation = DUTCH.notation();
        CourtCase one = contents.courtCase();
        LocalDate on = contents.on();
        LandlordAtBank landlord = LandlordAtBank.on(on, parameters);
        return new Sheet(
                UUID.nameUUIDFromBytes((one.courtCaseId() + "/" + on).getBytes(StandardCharsets.UTF_8)),
                DUTCH,
                Landlord.on(on, parameters),
                List.of(),
                on,
                List.of(),
                WORDS.text("subject"),
                "court-file.nl",
                new CourtFilePage(
                        landlord.name(),
                        landlord.enterpriseNumber(),
                        String.join(", ", debtors.names()),
                        String.join(
                                ", ",
                                debtors.lines()
                                        .subList(
                                                debtors.names().size(),
                                                debtors.lines().size())),
                        notation.date(on),
                        notation.euro(contents.claim().total()),
                        contents.claimed().isPresent()
                                ? one.last(CourtCase.Kind.petition)
                                        .map(step -> notation.date(step.on()))
                                        .orElse("")
                                : "",
                        contents.claimed()
                                .map(claim -> notation.euro(claim.total()))
                                .orElse(""),
                        contents.claim().items().stream()
                                .map(item -> new Line(
                                        LineNames.of(lines.get(item.entryId()), DUTCH),
                                        notation.date(item.dueOn()),
                                        notation.amount(item.open())))
                                .toList(),
                        papers(papers, before, notation),
                        contents.inventory().lacking().stream()
                                .map(line -> WORDS.text("item", line.item().name()) + ": "
                                        + WORDS.text("state", line.state().name()))
                                .toList(),
                        one.steps().stream()
                                .filter(step -> !step.on().isAfter(on))
                                .map(step -> new Row(
                                        notation.date(step.on()),
                                        WORDS.text("step", step.kind().name()),
                                        step.outcome()
                                                .map(outcome -> WORDS.text("outcome", outcome.name()))
                                                .orElse("")))
                                .toList(),
                        contents.plans().stream()
                                .map(plan -> new Row(
                                        notation.date(plan.agreedOn()),
                                        notation.euro(Euro.of(plan.amount())),
                                        WORDS.text("plan", plan.state()) + " (" + notation.date(plan.since()) + ")"))
                                .toList(),
                        events(contents.contacts(), notation),
                        events(contents.sendings(), notation)));
    }

    private static List<Row> events(List<CourtPapers.Event> events, Notation notation) {
        return events.stream()
                .map(event -> new Row(notation.date(event.on()), event.what(), event.detail()))
                .toList();
    }

    private static List<Paper> papers(List<Bundle.Paper> papers, int before, Notation notation) {
        List<Paper> listed = new ArrayList<>();
        int page = before + 1;
        for (Bundle.Paper paper : papers) {
            Exhibit exhibit = paper.exhibit();
            listed.add(new Paper(
                    Integer.toString(listed.size() + 1),
                    WORDS.text("item", exhibit.item().name()),
                    exhibit.dated().map(notation::date).orElse(""),
                    paper.left().isEmpty()
                            ? Integer.toString(page)
                            : WORDS.text("left", paper.left().get().name())));
            page += paper.pages();
        }
        return listed;
    }
}
