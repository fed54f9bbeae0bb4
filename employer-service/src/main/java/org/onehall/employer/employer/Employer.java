package org.onehall.employer.employer;

import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An employer's file. Registered once for a credit code, which it keeps for life; everything else changes as a whole.
 */
@Topic("employer.employer")
@Document("employers")
final class Employer extends Aggregate {

    @Indexed(unique = true)
    private final String creditCode;

    private EmployerFile file;

    @PersistenceCreator
    private Employer(String key, String creditCode, EmployerFile file) {
        super(key);
        this.creditCode = creditCode;
        this.file = file;
    }

    static Employer register(String id, CreditCode creditCode, EmployerFile file) {
        Employer employer = new Employer(id, creditCode.value(), file);
        employer.record(new EmployerRegistered(id, file.name(), file.division()));
        return employer;
    }

    /** The same file again changes nothing. */
    void change(EmployerFile changed) {
        if (!changed.equals(file)) {
            file = changed;
            record(new EmployerChanged(key(), file.name(), file.division()));
        }
    }

    String creditCode() {
        return creditCode;
    }

    EmployerFile file() {
        return file;
    }
}
