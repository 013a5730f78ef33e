package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.LetterZip;
import be.huurwerk.rent.annualrun.AnnualRuns;
import be.huurwerk.rent.annualrun.AnnualRuns.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The letters of an annual run as one file, in the order of the tenancies' ids. They are read page by page as the file is written, each
 * page in a statement of its own, so that neither memory nor a transaction grows with it. A letter that was erased is left out.
 */
@ApplicationScoped
class AnnualLetterArchive {

    private static final int PAGE = 50;

    private final AnnualRuns annualRuns;
    private final Letters letters;

    AnnualLetterArchive(AnnualRuns annualRuns, Letters letters) {
        this.annualRuns = annualRuns;
        this.letters = letters;
    }

    void write(UUID annualRunId, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        Optional<UUID> last = Optional.empty();
        List<Decisions> page;
        do {
            page = annualRuns.decisionsOf(annualRunId, last, PAGE);
            for (StoredLetter letter : printed(page)) {
                zip.add(letter.tenancyId(), letter.dated(), letter.pdf().orElseThrow());
            }
            last = page.stream().map(Decisions::tenancyId).reduce((before, after) -> after);
        } while (page.size() == PAGE);
        zip.finish();
    }

    private List<StoredLetter> printed(List<Decisions> page) {
        List<UUID> ids = page.stream().map(Decisions::first).toList();
        Map<UUID, StoredLetter> found = letters.find(ids, LetterLanguage.nl).stream()
                .filter(letter -> letter.pdf().isPresent())
                .collect(Collectors.toMap(StoredLetter::rentDecisionId, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
