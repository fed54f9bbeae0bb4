package org.onehall.smscentre.smpp;

import java.util.function.LongConsumer;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;

/** What one session may ask for: submit_sm and query_sm, and nothing else of SMPP's commands on messages. */
final class Submissions extends ServerResponseDeliveryAdapter implements ServerMessageReceiverListener {

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
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti command, SMPPServerSession source)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm command, SMPPServerSession source) throws ProcessRequestException {
        return desk.query(command.getMessageId());
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm command, SMPPServerSession source) throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelSm(CancelSm command, SMPPServerSession source) throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm command, SMPPServerSession source)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm command, SMPPServerSession source)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm command, SMPPServerSession source)
            throws ProcessRequestException {
        throw notOffered();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm command, Session source) throws ProcessRequestException {
        throw notOffered();
    }

    private static ProcessRequestException notOffered() {
        return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
