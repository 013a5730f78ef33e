package be.huurwerk.servicekit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes, through Hibernate. */
@ApplicationScoped
public class Notes {
    private final EntityManager session;

    Notes(EntityManager session) {
        this.session = session;
    }

    @Transactional
    public void write(UUID id, String words) {
        NoteEntity note = new NoteEntity();
        note.noteId = id;
        note.words = words;
        session.persist(note);
    }

    @Transactional
    public long count(String words) {
        return session.createQuery("select count(n) from NoteEntity n where n.words = :words", Long.class)
                .setParameter("words", words)
                .getSingleResult();
    }
}
