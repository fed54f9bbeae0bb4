package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.StoreWalk;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.Masks;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.StorePages;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages, for administrators. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Letters letters;

    MessageController(MongoOperations mongo, AggregateStore store, Letters letters) {
        this.mongo = mongo;
        this.store = store;
        this.letters = letters;
    }

    /** How a list is ordered. */
    enum Order {
        NEWEST,
        OLDEST;

        private StoreWalk<?> walk() {
            return switch (this) {
                case NEWEST -> StoreWalk.descending("createdAt", Instant.class);
                case OLDEST -> StoreWalk.ascending("createdAt", Instant.class);
            };
        }
    }

    /** Counted on the first page of a state. */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    PageOf<MessageView> list(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(defaultValue = "NEWEST") Order sort,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Criteria wanted = state == null ? new Criteria() : where("state").is(state.name());
        StorePages.Find<Message> find = position -> store.page(Message.class, wanted, sort.walk(), position, limit);
        PageOf<Message> page = state == null
                ? StorePages.page(cursor, find)
                : StorePages.page(cursor, find, () -> mongo.count(Query.query(wanted), Message.class));
        return page.map(this::view);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    MessageView one(@PathVariable @Size(max = 64) String id) {
        return store.find(Message.class, id)
                .map(this::view)
                .orElseThrow(() -> ProblemException.unknown("message-unknown", id));
    }

    private MessageView view(Message message) {
        try {
            return MessageView.of(message, Masks.phone(letters.phone(message)));
        } catch (ErasedException e) {
            return MessageView.of(message, null);
        }
    }
}
