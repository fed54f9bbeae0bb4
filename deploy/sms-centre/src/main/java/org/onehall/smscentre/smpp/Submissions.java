package org.onehall.smscentre.smpp;

import java.util.function.LongConsumer;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;

/** What one session may ask for: submit_sm and query_sm, and nothing else of SMPP's commands on messages. */
final class Submissions extends ServerResponseDeliveryAdapter implements SubmitReceiver {

    private final SubmitDesk desk;
    private final Throttle throttle;
    private final LongConsumer answered;

    /** {@code answered} learns each id after its answer has left, so that no receipt overtakes it. */
    Submissions(SubmitDesk desk, Throttle throttle, LongConsumer answered) {
        this.desk = desk;
        this.throttle = throttle;
        this.answered = answered;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        if (!throttle.admits()) {
            throw new ProcessRequestException("too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        return desk.accept(submit);
    }

    @Override
    public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession source) {
        answered.accept(Long.parseLong(result.getMessageId()));
    }

    @Override
    public void onSubmitSmRespError(SubmitSmResult result, Exception cause, SMPPServerSession source) {
        answered.accept(Long.parseLong(result.getMessageId()));
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm command, SMPPServerSession source) throws ProcessRequestException {
        return desk.query(command.getMessageId());
    }
}
