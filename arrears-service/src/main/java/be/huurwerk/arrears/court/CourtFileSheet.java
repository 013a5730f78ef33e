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
import be.huurwerk.regulation.parameter.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
                        heard(contents, notation),
                        contents.claim().items().stream()
                                .map(item -> new Line(
                                        LineNames.of(lines.get(item.entryId()), DUTCH),
                                        notation.date(item.dueOn()),
                                        notation.amount(item.open())))
                                .toList(),
                        papers(papers, before, notation),
                        lacking(contents, notation),
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
                                .map(plan -> plan(plan, notation))
                                .toList(),
                        contents.contacts().stream()
                                .map(contact -> new Row(
                                        notation.date(contact.on()),
                                        word("contact", contact.kind()),
                                        contact.outcome()
                                                .map(outcome -> word("contactOutcome", outcome))
                                                .orElse("")))
                                .toList(),
                        contents.sendings().stream()
                                .map(sending -> sending(sending, notation))
                                .toList()));
    }

    private static String heard(Contents contents, Notation notation) {
        return contents.heard()
                .map(heard -> WORDS.text(
                        Map.of(
                                "on",
                                notation.date(heard.on()),
                                "amount",
                                notation.euro(heard.claim().total())),
                        "heard",
                        heard.implied() ? "implied" : "recorded"))
                .orElse("");
    }

    /** A landlord's own word for a step, a channel or a kind of contact has no Dutch one here: it is told as what it is. */
    private static String word(String of, String code) {
        return WORDS.find(of, code).orElseGet(() -> WORDS.text(of, "other"));
    }

    private static List<String> lacking(Contents contents, Notation notation) {
        Stream<String> papers = contents.inventory().lacking().stream()
                .map(line -> WORDS.text("item", line.item().name()) + ": "
                        + WORDS.text("state", line.state().name()));
        Stream<String> proofs = contents.unproved().stream()
                .map(letter -> WORDS.text(
                        Map.of("step", word("reminder", letter.step()), "on", notation.date(letter.on())),
                        "unproved",
                        letter.printed() ? "sending" : letter.sent() ? "letter" : "both"));
        return Stream.concat(papers, proofs).toList();
    }

    private static Row plan(CourtRecords.Plan plan, Notation notation) {
        String state = WORDS.text("plan", plan.state()) + " (" + notation.date(plan.since()) + ")";
        String breach = plan.state().equals("broken")
                ? ": "
                        + WORDS.text(
                                Map.of(
                                        "ground",
                                        word("ground", plan.ground().orElse("other")),
                                        "expected",
                                        notation.euro(plan.expected()),
                                        "actual",
                                        notation.euro(plan.actual())),
                                "breach")
                : "";
        return new Row(
                notation.date(plan.agreedOn()),
                WORDS.text(
                        Map.of(
                                "amount",
                                notation.euro(plan.amount()),
                                "instalments",
                                Integer.toString(plan.instalments()),
                                "first",
                                notation.date(plan.firstDueOn()),
                                "last",
                                notation.date(plan.lastDueOn())),
                        "schedule"),
                state + breach);
    }

    private static Row sending(CourtRecords.Sending sending, Notation notation) {
        String reference = sending.reference().map(number -> ", " + number).orElse("");
        String failed = sending.failedOn()
                .map(day -> ". "
                        + WORDS.text(
                                Map.of(
                                        "on",
                                        notation.date(day),
                                        "reason",
                                        word("failure", sending.reason().orElse("other"))),
                                "failed"))
                .orElse("");
        return new Row(
                notation.date(sending.on()),
                word("reminder", sending.step()),
                word("channel", sending.channel()) + reference + failed);
    }

    private static List<Paper> papers(List<Bundle.Paper> papers, int before, Notation notation) {
        List<Paper> listed = new ArrayList<>();
        int page = before + 1;
        for (Bundle.Paper paper : papers) {
            Exhibit exhibit = paper.exhibit();
            listed.add(new Paper(
                    Integer.toString(listed.size() + 1),
                    WORDS.text("item", exhibit.item().name()),
                    exhibit.item() == Item.rentDecisions ? decision(paper, notation) : dated(exhibit, notation),
                    paper.left().isEmpty()
                            ? Integer.toString(page)
                            : WORDS.text("left", paper.left().get().name())));
            page += paper.pages();
        }
        return listed;
    }

    private static String dated(Exhibit exhibit, Notation notation) {
        return exhibit.dated().map(notation::date).orElse("");
    }

    /** From when it holds, and of which day its letter is: the letter may be of another day. */
    private static String decision(Bundle.Paper paper, Notation notation) {
        String from = dated(paper.exhibit(), notation);
        return paper.written()
                .map(day -> WORDS.text(Map.of("from", from, "on", notation.date(day)), "decision"))
                .orElse(from);
    }
}
