// Made by `npm run api` from openapi.json. Do not edit.
export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account.list"];
        put?: never;
        post: operations["account.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account.find"];
        put: operations["account.changeProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["account.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["account.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["account.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["account.changeRights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["account.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["amendment.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["amendment.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amendment.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["amendment.scans"];
        put?: never;
        post: operations["amendment.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments/{id}/scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["amendment.scan"];
        put?: never;
        post?: never;
        delete: operations["amendment.detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/amendments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amendment.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["branch.list"];
        put?: never;
        post: operations["branch.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["branch.rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendar.year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{branch}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["calendar.say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{branch}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["calendar.sayWeek"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["case.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/diagrams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.diagrams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["message.ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.story"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["consent.notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["service.agreements"];
        put?: never;
        post: operations["service.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["service.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/agreements/{agreementId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["service.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customerAmendment.ofCustomer"];
        put?: never;
        post: operations["customerAmendment.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/amendments/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customerAmendment.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/amendments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customerAmendment.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["fieldHistory.asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["consent.blocked"];
        put?: never;
        post: operations["consent.block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contact.complaints"];
        put?: never;
        post: operations["contact.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/complaints/{complaintId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contact.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/complaints/{complaintId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contact.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["consent.consents"];
        put?: never;
        post: operations["consent.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["fieldHistory.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/history/{entryId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fieldHistory.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contact.interactions"];
        put?: never;
        post: operations["contact.log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["service.records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/records/{recordId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["service.revealNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/records/{system}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["service.report"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["relation.page"];
        put?: never;
        post: operations["relation.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/relations/{relationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["relation.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/relations/{relationId}/main": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["relation.makeMain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/relations/{relationId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["relation.revealPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customerAmendment.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customer.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer.scans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeline.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consent.unblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deputy.all"];
        put?: never;
        post: operations["deputy.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deputy.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deputy.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gate/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim; a claimant without a file is opened as third party first */
        post: operations["gate.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gate/endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another insured: the file is checked anew and the link moves */
        post: operations["gate.endorse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gate/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** May we do business with this identity? */
        post: operations["gate.identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gate/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Links a policy, subscription, account or claim to a file */
        post: operations["gate.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/sms/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["gateway.receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateway/sms/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["gateway.replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nextTask.asked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nextTask.copies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inbox.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["distribution.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/distribution/{branch}/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["distribution.keepRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["filter.all"];
        put?: never;
        post: operations["filter.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["filter.change"];
        post?: never;
        delete: operations["filter.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Server-sent events while the page is open: `tasks` with {"ids":[…],"more":false} and `notices`. A connection lasts five minutes at most. */
        get: operations["live.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["load.load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notice.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice.unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet.list"];
        put?: never;
        post: operations["sheet.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet.find"];
        put?: never;
        post?: never;
        delete: operations["sheet.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sheet.addScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/sheets/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sheet.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["message.unmatched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.mine"];
        put?: never;
        post: operations["opening.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.drafts"];
        put?: never;
        post: operations["opening.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.draft"];
        put: operations["opening.save"];
        post?: never;
        delete: operations["opening.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/drafts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opening.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opening.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opening.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/{id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.scans"];
        put?: never;
        post: operations["opening.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/{id}/scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening.scan"];
        put?: never;
        post?: never;
        delete: operations["opening.detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opening.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["outbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/hand-overs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaver.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaver.of"];
        put?: never;
        post: operations["leaver.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/hand-over/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaver.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["distribution.skills"];
        put: operations["distribution.keepSkills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["prospect.list"];
        put?: never;
        post: operations["prospect.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["prospect.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["prospect.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prospects/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["prospect.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registration.waiting"];
        put?: never;
        post: operations["registration.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registration.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registration.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/collector-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["collectorCredit.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/collector-credit.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["collectorCredit.sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["serviceClient.list"];
        put?: never;
        post: operations["serviceClient.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-clients/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["serviceClient.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-clients/{name}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["serviceClient.renewToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session.session"];
        put?: never;
        post: operations["session.signIn"];
        delete: operations["session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["session.changeLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["session.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session.signInPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulator/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["simulator.mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulator/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["simulator.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulator/messages/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulator.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulator/messages/{id}/undeliverable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulator.undeliverable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulator/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulator.replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bulk.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/bulk/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bulk.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nextTask.next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["task.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskWork.advice"];
        put?: never;
        post: operations["taskWork.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/advice/{adviceId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taskWork.colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["task.next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["taskWork.urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifications/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verification.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountControllerInvitation: {
            branchCode: string;
            displayName: string;
            displayNameEn?: string;
            /** Format: email */
            email?: string;
            locale?: string;
            roles: string[];
            staffNo?: string;
            username: string;
        };
        AccountControllerLeaving: {
            successorId: string;
        };
        AccountControllerProfileChange: {
            displayName: string;
            displayNameEn?: string;
            /** Format: email */
            email?: string;
            staffNo?: string;
        };
        AccountControllerRights: {
            branchCode: string;
            roles: string[];
        };
        AccountsInvited: {
            id: string;
            initialPassword: string;
        };
        AccountsLine: {
            branchCode: string;
            displayName: string;
            displayNameEn: string;
            email: string;
            id: string;
            mustChangePassword: boolean;
            roles: string[];
            staffNo: string;
            state: string;
            username: string;
        };
        AgreementsLine: {
            id: string;
            /** @enum {string} */
            kind: "FRAMEWORK" | "SERVICE" | "TARIFF" | "DEBIT" | "CONFIDENTIALITY" | "OTHER";
            note: string;
            number: string;
            renewalCaseId: string;
            /** @enum {string} */
            state: "IN_FORCE" | "NOT_RENEWED" | "ENDED";
            /** Format: int32 */
            term: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
            /** @enum {string} */
            validity: "FUTURE" | "VALID" | "DUE" | "EXPIRED" | "ENDED";
            /** Format: int64 */
            version: number;
        };
        AmendmentConflictsOther: {
            caseId: string;
            changes: components["schemas"]["AmendmentConflictsOtherChange"][];
            requester: components["schemas"]["AmendmentConflictsRequester"];
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "DRAFT" | "QUEUED" | "CHECKING" | "VERIFYING" | "RESOLVING" | "CHECK" | "SECOND_CHECK" | "CORRECTION" | "APPLIED" | "REJECTED" | "WITHDRAWN";
        };
        AmendmentConflictsOtherChange: {
            after: string;
            before: string;
            field: string;
        };
        AmendmentConflictsRequester: {
            id: string;
            name: string;
        };
        AmendmentControllerReason: {
            reason: string;
        };
        AmendmentControllerRevealed: {
            value: string;
        };
        AmendmentControllerScan: {
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        AmendmentControllerSideWish: {
            field: string;
            purpose: string;
            side: string;
        };
        AmendmentPagesAnswers: {
            newContact: components["schemas"]["VerificationSummary"][];
            oldContact: components["schemas"]["VerificationSummary"][];
        };
        AmendmentPagesDecision: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["AmendmentPagesSomeone"];
            decision: string;
            reason: string;
            role: string;
            /** Format: int32 */
            round: number;
            /** @enum {string} */
            step: "RESOLVE" | "CHECK" | "SECOND_CHECK";
        };
        AmendmentPagesField: {
            after: string;
            afterMarks: number[][];
            before: string;
            beforeMarks: number[][];
            field: string;
            now: string;
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            rule: string;
            sensitive: boolean;
        };
        AmendmentPagesLine: {
            caseId: string;
            customerId: string;
            /** Format: date-time */
            decidedAt: string;
            fields: string[];
            /** @enum {string} */
            kind: "CHANGE" | "COMPLETION" | "RESTORE" | "VIP";
            /** Format: date-time */
            requestedAt: string;
            requester: components["schemas"]["AmendmentPagesSomeone"];
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            /** @enum {string} */
            state: "DRAFT" | "QUEUED" | "CHECKING" | "VERIFYING" | "RESOLVING" | "CHECK" | "SECOND_CHECK" | "CORRECTION" | "APPLIED" | "REJECTED" | "WITHDRAWN";
            title: string;
        };
        AmendmentPagesMay: {
            attach: boolean;
            reveal: string[];
            withdraw: boolean;
        };
        AmendmentPagesPage: {
            caseId: string;
            channel: string;
            collector: components["schemas"]["AmendmentPagesSomeone"];
            /** @enum {string} */
            contacts: "NONE" | "NEW" | "OLD" | "OLD_AND_NEW";
            customerId: string;
            customerName: string;
            /** Format: date-time */
            decidedAt: string;
            decisions: components["schemas"]["AmendmentPagesDecision"][];
            fields: components["schemas"]["AmendmentPagesField"][];
            findings: components["schemas"]["OpeningFinding"][];
            /** @enum {string} */
            kind: "CHANGE" | "COMPLETION" | "RESTORE" | "VIP";
            may: components["schemas"]["AmendmentPagesMay"];
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requester: components["schemas"]["AmendmentPagesSomeone"];
            /** Format: date-time */
            restoredAt: string;
            risks: string[];
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            /** @enum {string} */
            state: "DRAFT" | "QUEUED" | "CHECKING" | "VERIFYING" | "RESOLVING" | "CHECK" | "SECOND_CHECK" | "CORRECTION" | "APPLIED" | "REJECTED" | "WITHDRAWN";
            verifications: components["schemas"]["AmendmentPagesAnswers"];
            waitsFor: string;
        };
        AmendmentPagesSomeone: {
            id: string;
            name: string;
        };
        AmendmentPreview: {
            checkerRole: string;
            conflicts: components["schemas"]["AmendmentConflictsOther"][];
            /** @enum {string} */
            contacts: "NONE" | "NEW" | "OLD" | "OLD_AND_NEW";
            fields: components["schemas"]["AmendmentPreviewField"][];
            findings: components["schemas"]["OpeningFinding"][];
            risks: string[];
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            secondRole: string;
            /** Format: int64 */
            version: number;
        };
        AmendmentPreviewField: {
            after: string;
            before: string;
            conflict: string;
            field: string;
            findings: components["schemas"]["OpeningFinding"][];
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            rule: string;
        };
        AmendmentsSubmitted: {
            caseId: string;
            findings: components["schemas"]["OpeningFinding"][];
            repeated: boolean;
            /** @enum {string} */
            route: "APPLY" | "VERIFY" | "CHECK" | "TWO_PERSONS";
            /** @enum {string} */
            state: "DRAFT" | "QUEUED" | "CHECKING" | "VERIFYING" | "RESOLVING" | "CHECK" | "SECOND_CHECK" | "CORRECTION" | "APPLIED" | "REJECTED" | "WITHDRAWN";
            waitsFor: string;
        };
        BranchControllerBranchLine: {
            code: string;
            name: string;
            nameEn: string;
            parentCode: string;
        };
        BranchControllerNames: {
            name: string;
            nameEn: string;
        };
        BranchControllerNewBranch: {
            code: string;
            name: string;
            nameEn: string;
            parentCode: string;
        };
        BulkControllerOrder: {
            action: string;
            dryRun: boolean;
            for: string;
            form: {
                [key: string]: Record<string, never>;
            };
            ids: string[];
            personId: string;
            reason: string;
        };
        BulkControllerResults: {
            dryRun: boolean;
            results: components["schemas"]["BulkControllerRow"][];
            undo: string;
            /** Format: date-time */
            undoUntil: string;
        };
        BulkControllerRow: {
            code: string;
            id: string;
            ok: boolean;
            words: string;
        };
        BulkControllerUndo: {
            undo: string;
        };
        BusinessLinksClaim: {
            claimant: components["schemas"]["Party"];
            externalId: string;
            number: string;
            policyExternalId: string;
            /** @enum {string} */
            state: "PENDING" | "ACTIVE" | "SUSPENDED" | "LAPSED" | "ENDED";
        };
        BusinessLinksEndorsement: {
            externalId: string;
            newInsured: components["schemas"]["Party"];
        };
        BusinessLinksLink: {
            customerCode: string;
            externalId: string;
            /** Format: date */
            from: string;
            identity: components["schemas"]["Party"];
            /** @enum {string} */
            kind: "ACCOUNT" | "SUBSCRIPTION" | "POLICY" | "CLAIM";
            number: string;
            parentExternalId: string;
            /** @enum {string} */
            payKind: "DIRECT_DEBIT" | "BANK_TRANSFER" | "CARD" | "WECHAT" | "ALIPAY" | "INVOICE" | "CASH";
            product: string;
            productName: string;
            /** @enum {string} */
            state: "PENDING" | "ACTIVE" | "SUSPENDED" | "LAPSED" | "ENDED";
            /** Format: date */
            until: string;
        };
        CalendarControllerDayChange: {
            hours?: components["schemas"]["WorkingHoursSpan"][];
            /** @enum {string} */
            kind: "WORKDAY" | "HOLIDAY" | "INHERIT";
            name?: string;
        };
        CalendarControllerWeekChange: {
            hours: components["schemas"]["WorkingHoursSpan"][];
            weekdays: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[];
        };
        CalendarDeskDayOfBranch: {
            /** Format: date */
            date: string;
            from: string;
            hours: components["schemas"]["WorkingHoursSpan"][];
            name: string;
            origin: string;
            working: boolean;
        };
        CalendarDeskHours: {
            from: string;
            spans: components["schemas"]["WorkingHoursSpan"][];
            weekdays: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[];
        };
        CalendarDeskYearOfBranch: {
            branchCode: string;
            branchName: string;
            days: components["schemas"]["CalendarDeskDayOfBranch"][];
            hours: components["schemas"]["CalendarDeskHours"];
            mayChange: boolean;
            official: string;
            /** Format: int32 */
            year: number;
        };
        CallAttempt: {
            /** Format: date-time */
            at: string;
            byId: string;
            /** Format: date-time */
            callbackAt: string;
            id: string;
            note: string;
            /** @enum {string} */
            outcome: "CONFIRMED" | "WRONG_NUMBER" | "REFUSED" | "NO_ANSWER" | "CALLBACK";
            recording: string;
        };
        CaseControllerActorName: {
            id: string;
            name: string;
        };
        CaseControllerBranchName: {
            code: string;
            name: string;
        };
        CaseControllerCaseLine: {
            branch: components["schemas"]["CaseControllerBranchName"];
            channel: string;
            customerId: string;
            customerType: string;
            /** Format: date-time */
            endedAt: string;
            id: string;
            level: string;
            process: string;
            /** Format: date-time */
            startedAt: string;
            startedBy: components["schemas"]["CaseControllerActorName"];
            state: string;
        };
        CaseControllerCaseView: {
            branch: components["schemas"]["CaseControllerBranchName"];
            channel: string;
            customerId: string;
            customerType: string;
            /** Format: date-time */
            endedAt: string;
            id: string;
            level: string;
            process: string;
            /** Format: date-time */
            startedAt: string;
            startedBy: components["schemas"]["CaseControllerActorName"];
            state: string;
            steps: components["schemas"]["CaseControllerStepLine"][];
        };
        CaseControllerComment: {
            mentions: string[];
            text: string;
        };
        CaseControllerStepLine: {
            assignee: components["schemas"]["CaseControllerActorName"];
            /** Format: date-time */
            dueAt: string;
            role: string;
            /** Format: date-time */
            since: string;
            standsInFor: components["schemas"]["CaseControllerActorName"];
            taskId: string;
            taskType: string;
        };
        CaseControllerStoryLine: {
            actor: components["schemas"]["CaseControllerActorName"];
            /** Format: date-time */
            at: string;
            facts: {
                [key: string]: Record<string, never>;
            };
            id: string;
            kind: string;
            mentionedAs: string[];
            note: string;
            people: {
                [key: string]: string;
            };
        };
        CaseCopiesCopy: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["InboxEntryPersonName"];
            caseId: string;
            id: string;
            standsInFor: components["schemas"]["InboxEntryPersonName"];
            title: string;
        };
        CaseDiagramsDiagram: {
            active: string[];
            flows: string[];
            incidents: string[];
            name: string;
            nameEn: string;
            process: string;
            /** Format: int32 */
            version: number;
            visited: string[];
            xml: string;
        };
        CasesColleague: {
            branchCode: string;
            id: string;
            name: string;
            staffNo: string;
        };
        ColleaguesColleague: {
            branchCode: string;
            id: string;
            name: string;
            staffNo: string;
        };
        CollectorCreditReportCollector: {
            id: string;
            name: string;
            staffNo: string;
        };
        CollectorCreditReportReport: {
            /** Format: int64 */
            amendments: number;
            /** Format: date */
            from: string;
            /** @enum {string} */
            groupBy: "PERSON" | "BRANCH";
            more: boolean;
            /** Format: int64 */
            openings: number;
            rows: components["schemas"]["CollectorCreditReportRow"][];
            /** Format: date */
            to: string;
            /** Format: int64 */
            total: number;
        };
        CollectorCreditReportRow: {
            /** Format: int64 */
            amendments: number;
            branch: components["schemas"]["CustomerPagesBranchName"];
            /** Format: int64 */
            openings: number;
            person: components["schemas"]["CollectorCreditReportCollector"];
            /** Format: int64 */
            total: number;
        };
        ComplaintsLine: {
            answer: string;
            /** Format: date-time */
            answeredAt: string;
            answeredBy: string;
            /** Format: date-time */
            closedAt: string;
            closedBy: string;
            /** Format: date-time */
            dueAt: string;
            id: string;
            overdue: boolean;
            raisedBy: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            severity: "LOW" | "MEDIUM" | "HIGH";
            /** @enum {string} */
            state: "OPEN" | "ANSWERED" | "CLOSED";
            text: string;
            /** @enum {string} */
            topic: "INQUIRY" | "SERVICE" | "CHANGE" | "PAYMENT" | "POLICY" | "CLAIM" | "RENEWAL" | "CARE" | "PRIVACY" | "OTHER";
            /** Format: int64 */
            version: number;
        };
        ConsentControllerBlockWish: {
            note: string;
            /** @enum {string} */
            reason: "CONSENT_WITHDRAWN" | "SUSPECTED_FRAUD" | "IDENTITY_DOUBTED" | "DECEASED" | "LEGAL_ORDER" | "OTHER";
        };
        ConsentControllerBlocked: {
            block: components["schemas"]["FileBlocksBlock"];
        };
        ConsentControllerLiftWish: {
            note: string;
        };
        ConsentNoticesNotice: {
            /** @enum {string} */
            purpose: "SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING";
            required: boolean;
            text: string;
            textEn: string;
            title: string;
            titleEn: string;
            usual: boolean;
        };
        ConsentNoticesNoticeSet: {
            intro: string;
            introEn: string;
            purposes: components["schemas"]["ConsentNoticesNotice"][];
            version: string;
        };
        ConsentStatement: {
            given: ("SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING")[];
            notice: string;
        };
        ContactControllerAnswer: {
            answer: string;
            /** Format: int64 */
            version: number;
        };
        ContactControllerNewComplaint: {
            /** Format: date-time */
            receivedAt: string;
            requestId: string;
            /** @enum {string} */
            severity: "LOW" | "MEDIUM" | "HIGH";
            text: string;
            /** @enum {string} */
            topic: "INQUIRY" | "SERVICE" | "CHANGE" | "PAYMENT" | "POLICY" | "CLAIM" | "RENEWAL" | "CARE" | "PRIVACY" | "OTHER";
        };
        ContactControllerNewInteraction: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "IN" | "OUT";
            /** @enum {string} */
            medium: "PHONE" | "COUNTER" | "VISIT" | "SMS" | "WECHAT" | "MAIL" | "LETTER" | "ONLINE";
            note: string;
            recording: string;
            requestId: string;
            /** @enum {string} */
            topic: "INQUIRY" | "SERVICE" | "CHANGE" | "PAYMENT" | "POLICY" | "CLAIM" | "RENEWAL" | "CARE" | "PRIVACY" | "OTHER";
        };
        ConversationsLine: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            deliveredAt: string;
            direction: string;
            id: string;
            kind: string;
            party: string;
            reference: string;
            state: string;
            text: string;
        };
        CustomerAmendmentControllerDraft: {
            caseId: string;
        };
        CustomerAmendmentControllerDraftBody: {
            requestId: string;
        };
        CustomerAmendmentControllerRestoration: {
            /** Format: date-time */
            at: string;
            fields: string[];
            /** @enum {string} */
            onConflict: "REFUSE" | "QUEUE";
            reason: string;
            requestId: string;
            /** Format: int64 */
            version: number;
        };
        CustomerAmendmentControllerWish: {
            changes: {
                [key: string]: Record<string, never>;
            };
            collector: string;
            /** @enum {string} */
            kind: "CHANGE" | "COMPLETION" | "RESTORE" | "VIP";
            /** @enum {string} */
            onConflict: "REFUSE" | "QUEUE";
            reason: string;
            requestId: string;
            /** Format: int64 */
            version: number;
        };
        CustomerConsentsEntry: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            basis: "STATED" | "CONTRACT" | "PAPER";
            by: components["schemas"]["CustomerConsentsWho"];
            caseId: string;
            /** @enum {string} */
            channel: "COUNTER" | "FIELD" | "TELESALES" | "ONLINE" | "SHEET" | "PHONE" | "LETTER" | "SMS";
            given: ("SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING")[];
            id: string;
            note: string;
            notice: string;
            told: ("SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING")[];
        };
        CustomerConsentsSaid: {
            /** @enum {string} */
            channel: "COUNTER" | "FIELD" | "TELESALES" | "ONLINE" | "SHEET" | "PHONE" | "LETTER" | "SMS";
            given: boolean;
            note: string;
            /** @enum {string} */
            purpose: "SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING";
        };
        CustomerConsentsStanding: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            basis: "STATED" | "CONTRACT" | "PAPER";
            by: components["schemas"]["CustomerConsentsWho"];
            /** @enum {string} */
            channel: "COUNTER" | "FIELD" | "TELESALES" | "ONLINE" | "SHEET" | "PHONE" | "LETTER" | "SMS";
            given: boolean;
            notice: string;
            /** @enum {string} */
            purpose: "SERVICE" | "VERIFICATION_SMS" | "SERVICE_SMS" | "MARKETING_SMS" | "MARKETING_CALL" | "SHARING";
            required: boolean;
            told: boolean;
        };
        CustomerConsentsView: {
            entries: components["schemas"]["CustomerConsentsEntry"][];
            purposes: components["schemas"]["CustomerConsentsStanding"][];
        };
        CustomerConsentsWho: {
            id: string;
            name: string;
        };
        CustomerControllerRevealed: {
            value: string;
        };
        CustomerControllerScan: {
            caseId: string;
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        CustomerControllerWish: {
            field: string;
            purpose: string;
        };
        CustomerPagesBranchName: {
            code: string;
            name: string;
            nameEn: string;
        };
        CustomerPagesCollector: {
            id: string;
            name: string;
            staffNo: string;
        };
        CustomerPagesContact: {
            kind: string;
            value: string;
            /** Format: date-time */
            verifiedAt: string;
        };
        CustomerPagesMay: {
            reveal: string[];
        };
        CustomerPagesPage: {
            address: string;
            basic: {
                [key: string]: Record<string, never>;
            };
            branch: components["schemas"]["CustomerPagesBranchName"];
            channel: string;
            code: string;
            collector: components["schemas"]["CustomerPagesCollector"];
            contacts: components["schemas"]["CustomerPagesContact"][];
            id: string;
            level: string;
            may: components["schemas"]["CustomerPagesMay"];
            name: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            pending: components["schemas"]["PendingChangesPending"][];
            state: string;
            todos: string[];
            type: string;
            /** Format: int64 */
            version: number;
            vip: boolean;
        };
        CustomerPagesRow: {
            branch: components["schemas"]["CustomerPagesBranchName"];
            code: string;
            documentNumber: string;
            id: string;
            level: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            phone: string;
            type: string;
            vip: boolean;
        };
        Deputyship: {
            active: boolean;
            deputy: components["schemas"]["InboxEntryPersonName"];
            /** Format: date */
            from: string;
            id: string;
            mayEnd: boolean;
            namedBy: components["schemas"]["InboxEntryPersonName"];
            principal: components["schemas"]["InboxEntryPersonName"];
            taskTypes: string[];
            /** Format: date */
            until: string;
        };
        DeputyshipCandidate: {
            branch: components["schemas"]["InboxEntryBranchName"];
            id: string;
            name: string;
            roles: string[];
            staffNo: string;
        };
        DeputyshipLists: {
            named: components["schemas"]["Deputyship"][];
            standing: components["schemas"]["Deputyship"][];
        };
        DeputyshipWish: {
            deputyId: string;
            /** Format: date */
            from: string;
            personId: string;
            taskTypes: string[];
            /** Format: date */
            until: string;
        };
        DistributionControllerRuleChange: {
            /** Format: int32 */
            most: number;
            /** @enum {string} */
            way: "INHERIT" | "OFF" | "LOAD" | "LOAD_AND_SKILL";
        };
        DistributionControllerSkillsChange: {
            /** Format: int32 */
            most: number;
            skills: string[];
        };
        DistributionDeskPersonSkills: {
            /** Format: int32 */
            most: number;
            personId: string;
            skills: string[];
        };
        DistributionDeskRoleRule: {
            from: string;
            /** Format: int32 */
            most: number;
            role: string;
            /** @enum {string} */
            way: "INHERIT" | "OFF" | "LOAD" | "LOAD_AND_SKILL";
        };
        DistributionDeskRulesOfBranch: {
            branchCode: string;
            branchName: string;
            mayChange: boolean;
            roles: components["schemas"]["DistributionDeskRoleRule"][];
        };
        FieldHistoryControllerSideWish: {
            purpose: string;
            side: string;
        };
        FieldHistoryPagesAsOf: {
            /** Format: date-time */
            at: string;
            differs: string[];
            values: {
                [key: string]: string;
            };
        };
        FieldHistoryPagesChanger: {
            id: string;
            name: string;
        };
        FieldHistoryPagesEntry: {
            after: string;
            /** Format: date-time */
            at: string;
            before: string;
            by: components["schemas"]["FieldHistoryPagesChanger"];
            caseId: string;
            field: string;
            id: string;
        };
        FileBlocksBlock: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["CustomerConsentsWho"];
            note: string;
            /** @enum {string} */
            reason: "CONSENT_WITHDRAWN" | "SUSPECTED_FRAUD" | "IDENTITY_DOUBTED" | "DECEASED" | "LEGAL_ORDER" | "OTHER";
        };
        GateControllerQuestion: {
            documentNumber: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "PASSPORT" | "HK_MACAO_PERMIT" | "TAIWAN_PERMIT" | "FOREIGN_PERMIT" | "CREDIT_CODE" | "ORGANISATION_CODE";
            /** @enum {string} */
            purpose: "UNDERWRITING" | "ENDORSEMENT" | "CLAIM" | "SERVICE";
        };
        GatewayControllerReceiptBodies: {
            receipts: components["schemas"]["GatewayControllerReceiptBody"][];
        };
        GatewayControllerReceiptBody: {
            /** Format: date-time */
            at?: string;
            gatewayReference?: string;
            /** @enum {string} */
            outcome: "DELIVERED" | "UNDELIVERABLE";
            reference?: string;
        };
        GatewayControllerReplyBodies: {
            replies: components["schemas"]["GatewayControllerReplyBody"][];
        };
        GatewayControllerReplyBody: {
            /** Format: date-time */
            at: string;
            from: string;
            id: string;
            text: string;
            to: string;
        };
        InboxCounts: {
            taskTypes: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            views: {
                [key: string]: number;
            };
        };
        InboxEntry: {
            assignee: components["schemas"]["InboxEntryPersonName"];
            branch: components["schemas"]["InboxEntryBranchName"];
            caseId: string;
            channel: string;
            claimable: boolean;
            /** Format: date-time */
            createdAt: string;
            customerType: string;
            /** Format: date-time */
            doneAt: string;
            /** Format: date-time */
            dueAt: string;
            escalated: boolean;
            findings: string[];
            id: string;
            inHand: boolean;
            level: string;
            mine: boolean;
            overdue: boolean;
            /** Format: int32 */
            priority: number;
            process: string;
            role: string;
            serviceLevel: string;
            standsInFor: components["schemas"]["InboxEntryPersonName"];
            taskType: string;
            title: string;
            /** Format: int32 */
            urged: number;
        };
        InboxEntryBranchName: {
            code: string;
            name: string;
        };
        InboxEntryPersonName: {
            id: string;
            name: string;
        };
        InboxFilter: {
            branch: string;
            channels: string[];
            customerTypes: string[];
            /** @enum {string} */
            due: "OVERDUE" | "TODAY" | "WEEK" | "NONE";
            findings: string[];
            levels: string[];
            person: string;
            processes: string[];
            roles: string[];
            serviceLevels: string[];
            taskTypes: string[];
            /** Format: int32 */
            waitingDays: number;
        };
        InteractionsLine: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "IN" | "OUT";
            id: string;
            loggedBy: string;
            /** @enum {string} */
            medium: "PHONE" | "COUNTER" | "VISIT" | "SMS" | "WECHAT" | "MAIL" | "LETTER" | "ONLINE";
            note: string;
            recording: string;
            /** @enum {string} */
            topic: "INQUIRY" | "SERVICE" | "CHANGE" | "PAYMENT" | "POLICY" | "CLAIM" | "RENEWAL" | "CARE" | "PRIVACY" | "OTHER";
        };
        JsonNode: unknown;
        LeaversLine: {
            /** Format: date-time */
            at: string;
            caseId: string;
            /** @enum {string} */
            outcome: "SUCCESSOR" | "POOL" | "MANAGER" | "STAYED";
            taskId: string;
            taskType: string;
            to: components["schemas"]["InboxEntryPersonName"];
        };
        LeaversPreview: {
            more: boolean;
            outcomes: {
                [key: string]: number;
            };
        };
        LeaversRun: {
            /** Format: date-time */
            doneAt: string;
            id: string;
            lines: components["schemas"]["LeaversLine"][];
            outcomes: {
                [key: string]: number;
            };
            person: components["schemas"]["InboxEntryPersonName"];
            reason: string;
            /** Format: date-time */
            startedAt: string;
            startedBy: components["schemas"]["InboxEntryPersonName"];
            state: string;
            successor: components["schemas"]["InboxEntryPersonName"];
        };
        LeaversWish: {
            reason: string;
            successorId: string;
        };
        MessageControllerPurpose: {
            purpose: string;
        };
        MessageControllerRevealed: {
            value: string;
        };
        MessagePagesUnanswering: {
            /** Format: date-time */
            at: string;
            caseId: string;
            /** @enum {string} */
            disposition: "NEW" | "COUNTED" | "LATE" | "DUPLICATE" | "AMBIGUOUS" | "UNKNOWN";
            id: string;
            phone: string;
            text: string;
        };
        NextTaskControllerWanted: {
            filter: components["schemas"]["InboxFilter"];
            for: string;
            view: string;
        };
        NoticeControllerUnread: {
            /** Format: int32 */
            count: number;
        };
        NoticeControllerUpTo: {
            upTo: string;
        };
        NoticesNotice: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["InboxEntryPersonName"];
            caseId: string;
            code: string;
            id: string;
            /** Format: date-time */
            readAt: string;
            standsInFor: components["schemas"]["InboxEntryPersonName"];
            taskId: string;
            title: string;
        };
        OpeningControllerChecked: {
            findings: components["schemas"]["OpeningFinding"][];
        };
        OpeningControllerDraftBody: {
            form: components["schemas"]["OpeningForm"];
            /** Format: int64 */
            version: number;
        };
        OpeningControllerDraftView: {
            form: components["schemas"]["OpeningForm"];
            id: string;
            scans: components["schemas"]["OpeningControllerScan"][];
            /** Format: int64 */
            version: number;
        };
        OpeningControllerReason: {
            reason: string;
        };
        OpeningControllerRequestBodyOfOpening: {
            form: components["schemas"]["OpeningForm"];
            requestId: string;
        };
        OpeningControllerRevealed: {
            value: string;
        };
        OpeningControllerSaved: {
            /** Format: int64 */
            version: number;
        };
        OpeningControllerScan: {
            id: string;
            name: string;
            /** Format: int64 */
            size: number;
            type: string;
        };
        OpeningControllerWish: {
            field: string;
            purpose: string;
        };
        OpeningDraftsLine: {
            customerType: string;
            id: string;
            level: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OpeningFinding: {
            code: string;
            facts: {
                [key: string]: string;
            };
            field: string;
            rule: string;
            /** @enum {string} */
            severity: "PASS" | "WARN" | "PERSON" | "REJECT";
        };
        OpeningForm: {
            address: string;
            branchCode: string;
            /** @enum {string} */
            channel: "COUNTER" | "FIELD" | "TELESALES" | "ONLINE";
            claimNumber: string;
            collector: string;
            consents: components["schemas"]["ConsentStatement"];
            contactPerson: string;
            /** @enum {string} */
            customerType: "INDIVIDUAL" | "CORPORATE" | "GROUP" | "THIRD_PARTY";
            documentNumber: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "PASSPORT" | "HK_MACAO_PERMIT" | "TAIWAN_PERMIT" | "FOREIGN_PERMIT" | "CREDIT_CODE" | "ORGANISATION_CODE";
            landline: string;
            legalRepresentative: string;
            /** @enum {string} */
            level: "BASIC" | "ADVANCED";
            mail: string;
            mobile: string;
            name: string;
            policyNumber: string;
            scanName: string;
            /** Format: date */
            validUntil: string;
            vip: boolean;
        };
        OpeningPagesDecision: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["OpeningPagesSomeone"];
            reason: string;
            state: string;
        };
        OpeningPagesLine: {
            channel: string;
            customerCode: string;
            customerType: string;
            findings: string[];
            id: string;
            level: string;
            state: string;
            /** Format: date-time */
            submittedAt: string;
            title: string;
        };
        OpeningPagesMay: {
            reveal: string[];
            withdraw: boolean;
        };
        OpeningPagesPage: {
            customerCode: string;
            customerId: string;
            decision: components["schemas"]["OpeningPagesDecision"];
            form: {
                [key: string]: Record<string, never>;
            };
            id: string;
            may: components["schemas"]["OpeningPagesMay"];
            rounds: components["schemas"]["OpeningPagesRound"][];
            state: string;
            /** Format: date-time */
            submittedAt: string;
            submittedBy: components["schemas"]["OpeningPagesSomeone"];
            verifications: components["schemas"]["VerificationSummary"][];
        };
        OpeningPagesRound: {
            /** Format: date-time */
            at: string;
            decidedBy: components["schemas"]["OpeningPagesSomeone"];
            decision: string;
            findings: components["schemas"]["OpeningFinding"][];
            outcome: string;
            reason: string;
            /** Format: int32 */
            round: number;
            /** Format: int32 */
            tableVersion: number;
        };
        OpeningPagesSomeone: {
            id: string;
            name: string;
        };
        OutboxDeskEntry: {
            /** Format: int32 */
            attempts: number;
            caseId: string;
            client: string;
            /** Format: date-time */
            createdAt: string;
            gateway: string;
            id: string;
            kind: string;
            lastError: string;
            /** Format: date-time */
            nextAttemptAt: string;
            /** Format: date-time */
            sentAt: string;
            state: string;
        };
        Party: {
            documentNumber: string;
            /** @enum {string} */
            documentType: "RESIDENT_ID" | "PASSPORT" | "HK_MACAO_PERMIT" | "TAIWAN_PERMIT" | "FOREIGN_PERMIT" | "CREDIT_CODE" | "ORGANISATION_CODE";
            name: string;
        };
        PendingChangesPending: {
            caseId: string;
            fields: string[];
            /** Format: date-time */
            since: string;
            state: string;
        };
        PeopleControllerPersonLine: {
            branchCode: string;
            displayName: string;
            id: string;
            staffNo: string;
        };
        Problem: {
            /** @description stable, for programs */
            code: string;
            detail?: string;
            fields: {
                code: string;
                field: string;
                message: string;
            }[];
            instance?: string;
            /** Format: int32 */
            status: number;
            title: string;
            /** @description urn:kedang:problem:<code> */
            type: string;
        };
        ProspectControllerAssignment: {
            personId: string;
        };
        ProspectControllerCapture: {
            form: components["schemas"]["ProspectForm"];
            requestId: string;
        };
        ProspectControllerCaptured: {
            duplicates: components["schemas"]["ProspectPagesKnown"][];
            id: string;
        };
        ProspectControllerConverted: {
            draftId: string;
        };
        ProspectControllerCount: {
            /** Format: int32 */
            count: number;
        };
        ProspectControllerDuplicates: {
            items: components["schemas"]["ProspectPagesKnown"][];
        };
        ProspectControllerFollowUpBody: {
            /** @enum {string} */
            kind: "CALL" | "VISIT" | "MESSAGE" | "MEETING";
            /** Format: date */
            nextOn: string;
            note: string;
            requestId: string;
        };
        ProspectControllerLookup: {
            name: string;
            phone: string;
        };
        ProspectControllerLoss: {
            note: string;
            /** @enum {string} */
            reason: "NO_INTEREST" | "PRICE" | "COMPETITOR" | "UNREACHABLE" | "UNSUITABLE" | "NO_CONTACT_WISHED" | "DUPLICATE";
        };
        ProspectControllerRevealed: {
            value: string;
        };
        ProspectControllerWish: {
            field: string;
            purpose: string;
        };
        ProspectForm: {
            branchCode: string;
            contactAgreed: boolean;
            contactPerson: string;
            /** @enum {string} */
            customerType: "INDIVIDUAL" | "CORPORATE" | "GROUP" | "THIRD_PARTY";
            /** Format: date */
            followUpOn: string;
            interests: ("LIFE" | "HEALTH" | "ACCIDENT" | "MOTOR" | "PROPERTY" | "LIABILITY" | "PENSION" | "SAVINGS" | "OTHER")[];
            name: string;
            note: string;
            phone: string;
            /** @enum {string} */
            source: "WALK_IN" | "REFERRAL" | "CAMPAIGN" | "CALL" | "WEBSITE" | "VISIT" | "OTHER";
            toPool: boolean;
        };
        ProspectPagesBranchName: {
            code: string;
            name: string;
            nameEn: string;
        };
        ProspectPagesEntry: {
            actor: components["schemas"]["OpeningPagesSomeone"];
            /** Format: date-time */
            at: string;
            id: string;
            kind: string;
            /** Format: date */
            nextOn: string;
            note: string;
        };
        ProspectPagesKnown: {
            by: string;
            id: string;
            kind: string;
            name: string;
            phone: string;
        };
        ProspectPagesLine: {
            branch: components["schemas"]["ProspectPagesBranchName"];
            /** Format: date-time */
            createdAt: string;
            customerType: string;
            due: boolean;
            /** Format: date */
            followUpOn: string;
            id: string;
            interests: string[];
            name: string;
            owner: components["schemas"]["OpeningPagesSomeone"];
            phone: string;
            source: string;
            state: string;
        };
        ProspectPagesMay: {
            assign: boolean;
            convert: boolean;
            followUp: boolean;
            giveBack: boolean;
            lose: boolean;
            reveal: boolean;
            take: boolean;
        };
        ProspectPagesPage: {
            applicationId: string;
            capturedBy: components["schemas"]["OpeningPagesSomeone"];
            /** Format: date-time */
            contactAgreedAt: string;
            contactPerson: string;
            customerId: string;
            draft: boolean;
            duplicates: components["schemas"]["ProspectPagesKnown"][];
            followUps: components["schemas"]["ProspectPagesEntry"][];
            loss: string;
            may: components["schemas"]["ProspectPagesMay"];
            note: string;
            prospect: components["schemas"]["ProspectPagesLine"];
        };
        RegistrationControllerApproval: {
            roles: string[];
        };
        RegistrationControllerApproved: {
            personId: string;
        };
        RegistrationControllerRegistration: {
            branchCode: string;
            displayName: string;
            /** Format: email */
            email?: string;
            locale?: string;
            password: string;
            staffNo?: string;
            username: string;
        };
        RegistrationsLine: {
            branchCode: string;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            id: string;
            staffNo: string;
            username: string;
        };
        RelationControllerAdded: {
            id: string;
        };
        RelationControllerEnd: {
            reason: string;
            /** Format: date */
            validUntil: string;
        };
        RelationControllerNewRelation: {
            /** @enum {string} */
            kind: "GROUP_MEMBER" | "KEY_MEMBER" | "CONTACT_PERSON" | "LEGAL_REPRESENTATIVE" | "HOUSEHOLD";
            main: boolean;
            name: string;
            phone: string;
            reason: string;
            requestId: string;
            role: string;
            toCode: string;
            /** Format: date */
            validFrom: string;
        };
        RelationPagesLine: {
            active: boolean;
            endReason: string;
            id: string;
            /** @enum {string} */
            kind: "GROUP_MEMBER" | "KEY_MEMBER" | "CONTACT_PERSON" | "LEGAL_REPRESENTATIVE" | "HOUSEHOLD";
            main: boolean;
            outgoing: boolean;
            party: components["schemas"]["RelationPagesParty"];
            personName: string;
            phone: string;
            reason: string;
            role: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        RelationPagesParty: {
            code: string;
            id: string;
            name: string;
            type: string;
        };
        RowView: {
            caseId: string;
            fields: string[];
            findings: string[];
            /** Format: int32 */
            line: number;
            state: string;
            title: string;
        };
        SavedFiltersSaved: {
            filter: components["schemas"]["InboxFilter"];
            id: string;
            mine: boolean;
            name: string;
            sharedRole: string;
            sort: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
            view: string;
        };
        SavedFiltersWish: {
            filter: components["schemas"]["InboxFilter"];
            name: string;
            sharedRole: string;
            sort: string;
            /** Format: int64 */
            version: number;
            view: string;
        };
        ServiceClientControllerNewClient: {
            branchCode: string;
            displayName: string;
            name: string;
            scopes: string[];
        };
        ServiceClientControllerToken: {
            name: string;
            token: string;
        };
        ServiceClientsServiceClient: {
            active: boolean;
            branchCode: string;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            name: string;
            scopes: string[];
        };
        ServiceControllerChanged: {
            /** @enum {string} */
            kind: "FRAMEWORK" | "SERVICE" | "TARIFF" | "DEBIT" | "CONFIDENTIALITY" | "OTHER";
            note: string;
            number: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
            /** Format: int64 */
            version: number;
        };
        ServiceControllerNewAgreement: {
            /** @enum {string} */
            kind: "FRAMEWORK" | "SERVICE" | "TARIFF" | "DEBIT" | "CONFIDENTIALITY" | "OTHER";
            note: string;
            number: string;
            requestId: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        ServiceControllerReport: {
            /** @enum {string} */
            kind: "ACCOUNT" | "SUBSCRIPTION" | "POLICY" | "CLAIM";
            number: string;
            parentExternalId: string;
            /** @enum {string} */
            payKind: "DIRECT_DEBIT" | "BANK_TRANSFER" | "CARD" | "WECHAT" | "ALIPAY" | "INVOICE" | "CASH";
            productCode: string;
            productName: string;
            /** @enum {string} */
            state: "PENDING" | "ACTIVE" | "SUSPENDED" | "LAPSED" | "ENDED";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        ServiceControllerVersion: {
            /** Format: int64 */
            version: number;
        };
        ServiceRecordsLine: {
            /** Format: date-time */
            changedAt: string;
            externalId: string;
            id: string;
            /** @enum {string} */
            kind: "ACCOUNT" | "SUBSCRIPTION" | "POLICY" | "CLAIM";
            number: string;
            parentId: string;
            /** @enum {string} */
            payKind: "DIRECT_DEBIT" | "BANK_TRANSFER" | "CARD" | "WECHAT" | "ALIPAY" | "INVOICE" | "CASH";
            productCode: string;
            productName: string;
            /** @enum {string} */
            state: "PENDING" | "ACTIVE" | "SUSPENDED" | "LAPSED" | "ENDED";
            system: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        ServiceRecordsLinked: {
            /** @enum {string} */
            change: "CREATED" | "UPDATED" | "UNCHANGED" | "MOVED";
            id: string;
        };
        SessionControllerCredentials: {
            password: string;
            username: string;
        };
        SessionControllerDemoPerson: {
            branchName: string;
            branchNameEn: string;
            displayName: string;
            displayNameEn: string;
            roles: string[];
            username: string;
        };
        SessionControllerLanguage: {
            locale: string;
        };
        SessionControllerNewPassword: {
            chosen: string;
            current: string;
        };
        SessionControllerSignInPage: {
            demo: boolean;
            password: string;
            people: components["schemas"]["SessionControllerDemoPerson"][];
        };
        SessionView: {
            branch: components["schemas"]["SessionViewBranchView"];
            features: components["schemas"]["SessionViewFeatures"];
            mustChangePassword: boolean;
            person: components["schemas"]["SessionViewPersonView"];
            roles: string[];
        };
        SessionViewBranchView: {
            code: string;
            name: string;
            nameEn: string;
        };
        SessionViewFeatures: {
            demo: boolean;
            simulator: boolean;
        };
        SessionViewPersonView: {
            displayName: string;
            displayNameEn: string;
            id: string;
            locale: string;
            staffNo: string;
            username: string;
        };
        SheetIntakeScanReceipt: {
            refused: {
                [key: string]: number;
            };
            /** Format: int32 */
            taken: number;
        };
        SheetIntakeUpload: {
            id: string;
            repeated: boolean;
            scans: components["schemas"]["SheetIntakeScanReceipt"];
        };
        SheetView: {
            /** Format: int32 */
            clean: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            failed: number;
            findings: {
                [key: string]: number;
            };
            id: string;
            may: string[];
            message: string;
            name: string;
            /** Format: int32 */
            opened: number;
            /** Format: int32 */
            rejected: number;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            scansWaiting: number;
            /** @enum {string} */
            state: "READING" | "PREVIEW" | "RUNNING" | "DONE";
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: components["schemas"]["SheetViewBy"];
            /** Format: int32 */
            waiting: number;
        };
        SheetViewBy: {
            id: string;
            name: string;
        };
        SimulatorAnswer: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            disposition: "NEW" | "COUNTED" | "LATE" | "DUPLICATE" | "AMBIGUOUS" | "UNKNOWN";
            text: string;
        };
        SimulatorControllerAnswered: {
            /** Format: int32 */
            answered: number;
        };
        SimulatorControllerText: {
            text: string;
        };
        SimulatorControllerTexts: {
            all?: boolean;
            ids?: string[];
            /** Format: double */
            shareNo?: number;
            text: string;
        };
        SimulatorReceived: {
            id: string;
            phone: string;
            replies: components["schemas"]["SimulatorAnswer"][];
            /** Format: date-time */
            sentAt: string;
            state: string;
            text: string;
            token: string;
        };
        SimulatorReceivedMail: {
            id: string;
            /** Format: date-time */
            sentAt: string;
            subject: string;
            text: string;
            to: string;
        };
        SliceAccountsLine: {
            items: components["schemas"]["AccountsLine"][];
            next: string;
        };
        SliceAgreementsLine: {
            items: components["schemas"]["AgreementsLine"][];
            next: string;
        };
        SliceAmendmentPagesLine: {
            items: components["schemas"]["AmendmentPagesLine"][];
            next: string;
        };
        SliceCaseControllerCaseLine: {
            items: components["schemas"]["CaseControllerCaseLine"][];
            next: string;
        };
        SliceCaseControllerStoryLine: {
            items: components["schemas"]["CaseControllerStoryLine"][];
            next: string;
        };
        SliceCaseCopiesCopy: {
            items: components["schemas"]["CaseCopiesCopy"][];
            next: string;
        };
        SliceComplaintsLine: {
            items: components["schemas"]["ComplaintsLine"][];
            next: string;
        };
        SliceCustomerPagesRow: {
            items: components["schemas"]["CustomerPagesRow"][];
            next: string;
        };
        SliceFieldHistoryPagesEntry: {
            items: components["schemas"]["FieldHistoryPagesEntry"][];
            next: string;
        };
        SliceInboxEntry: {
            items: components["schemas"]["InboxEntry"][];
            next: string;
        };
        SliceInteractionsLine: {
            items: components["schemas"]["InteractionsLine"][];
            next: string;
        };
        SliceMessagePagesUnanswering: {
            items: components["schemas"]["MessagePagesUnanswering"][];
            next: string;
        };
        SliceNoticesNotice: {
            items: components["schemas"]["NoticesNotice"][];
            next: string;
        };
        SliceOpeningPagesLine: {
            items: components["schemas"]["OpeningPagesLine"][];
            next: string;
        };
        SliceOutboxDeskEntry: {
            items: components["schemas"]["OutboxDeskEntry"][];
            next: string;
        };
        SliceProspectPagesLine: {
            items: components["schemas"]["ProspectPagesLine"][];
            next: string;
        };
        SliceRegistrationsLine: {
            items: components["schemas"]["RegistrationsLine"][];
            next: string;
        };
        SliceRelationPagesLine: {
            items: components["schemas"]["RelationPagesLine"][];
            next: string;
        };
        SliceServiceRecordsLine: {
            items: components["schemas"]["ServiceRecordsLine"][];
            next: string;
        };
        SliceSheetView: {
            items: components["schemas"]["SheetView"][];
            next: string;
        };
        SliceTimelineEntry: {
            items: components["schemas"]["TimelineEntry"][];
            next: string;
        };
        Submission: {
            caseId: string;
            customerCode: string;
            customerId: string;
            findings: components["schemas"]["OpeningFinding"][];
            repeated: boolean;
            /** @enum {string} */
            state: "DRAFT" | "CHECKING" | "REVIEW" | "CORRECTION" | "VERIFYING" | "OPENED" | "REJECTED" | "WITHDRAWN";
        };
        TaskAdviceAdvice: {
            answer: string;
            /** Format: date-time */
            answeredAt: string;
            /** Format: date-time */
            askedAt: string;
            askedBy: components["schemas"]["InboxEntryPersonName"];
            caseId: string;
            id: string;
            person: components["schemas"]["InboxEntryPersonName"];
            question: string;
            standsInFor: components["schemas"]["InboxEntryPersonName"];
            taskId: string;
            taskType: string;
            title: string;
        };
        TaskBriefingDifference: {
            after: string;
            afterMarks: number[][];
            before: string;
            beforeMarks: number[][];
            field: string;
        };
        TaskBriefingReason: {
            code: string;
            facts: {
                [key: string]: Record<string, never>;
            };
            field: string;
            rule: string;
            severity: string;
        };
        TaskControllerNext: {
            id: string;
        };
        TaskNotesNote: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["InboxEntryPersonName"];
            id: string;
            kind: string;
            standsInFor: components["schemas"]["InboxEntryPersonName"];
            text: string;
            to: components["schemas"]["InboxEntryPersonName"];
        };
        TaskWorkControllerAnswer: {
            text: string;
        };
        TaskWorkControllerAssignment: {
            personId: string;
        };
        TaskWorkControllerCopies: {
            personIds: string[];
        };
        TaskWorkControllerGiveBack: {
            reason: string;
        };
        TaskWorkControllerHandOver: {
            personId: string;
            reason: string;
        };
        TaskWorkControllerQuestion: {
            personId: string;
            question: string;
        };
        TaskWorkControllerUrge: {
            note: string;
        };
        TasksBriefing: {
            customer: {
                [key: string]: string;
            };
            differences: components["schemas"]["TaskBriefingDifference"][];
            reasons: components["schemas"]["TaskBriefingReason"][];
            revealPath: string;
            reveals: string[];
            script: string;
        };
        TasksCompleted: {
            caseId: string;
            caseState: string;
            next: string;
        };
        TasksForm: {
            id: string;
            schema: components["schemas"]["JsonNode"];
        };
        TasksMay: {
            answer: boolean;
            ask: boolean;
            assign: boolean;
            claim: boolean;
            complete: boolean;
            copy: boolean;
            giveBack: boolean;
            handOver: boolean;
            release: boolean;
            urge: boolean;
        };
        TasksTaskPage: {
            briefing: components["schemas"]["TasksBriefing"];
            form: components["schemas"]["TasksForm"];
            formData: {
                [key: string]: Record<string, never>;
            };
            item: components["schemas"]["InboxEntry"];
            may: components["schemas"]["TasksMay"];
            notes: components["schemas"]["TaskNotesNote"][];
        };
        TimelineEntry: {
            actorId: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            facts: {
                [key: string]: Record<string, never>;
            };
            /** @enum {string} */
            group: "FILE" | "CASE" | "SERVICE" | "CONTACT" | "COMPLAINT" | "RELATION" | "CONSENT";
            id: string;
            kind: string;
            refId: string;
        };
        VerificationControllerRevealed: {
            value: string;
        };
        VerificationControllerWish: {
            field: string;
            purpose: string;
        };
        VerificationSummary: {
            attempts: components["schemas"]["CallAttempt"][];
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            id: string;
            /** Format: date-time */
            nextCallAt: string;
            /** @enum {string} */
            outcome: "CONFIRMED" | "WRONG_NUMBER" | "REFUSED" | "UNREACHABLE";
            purpose: string;
            /** Format: date-time */
            replyDeadline: string;
            /** Format: date-time */
            requestedAt: string;
            source: string;
            /** @enum {string} */
            state: "REQUESTED" | "AWAITING_REPLY" | "CALLING" | "CONFIRMED" | "NOT_CONFIRMED" | "CANCELLED";
        };
        WorkLoadsAges: {
            /** Format: int64 */
            days2: number;
            /** Format: int64 */
            days5: number;
            /** Format: int64 */
            older: number;
            /** Format: int64 */
            today: number;
        };
        WorkLoadsLoads: {
            branchCode: string;
            mayChange: boolean;
            next: string;
            people: components["schemas"]["WorkLoadsPersonLoad"][];
            pools: components["schemas"]["WorkLoadsPoolLoad"][];
        };
        WorkLoadsPersonLoad: {
            active: boolean;
            ages: components["schemas"]["WorkLoadsAges"];
            away: boolean;
            branch: components["schemas"]["InboxEntryBranchName"];
            /** Format: int64 */
            doneToday: number;
            /** Format: int64 */
            doneWeek: number;
            /** Format: int64 */
            dueToday: number;
            /** Format: int64 */
            held: number;
            id: string;
            /** Format: int32 */
            most: number;
            name: string;
            /** Format: date-time */
            oldest: string;
            /** Format: int64 */
            overdue: number;
            roles: string[];
            skills: string[];
            staffNo: string;
        };
        WorkLoadsPoolLoad: {
            ages: components["schemas"]["WorkLoadsAges"];
            /** Format: int64 */
            dueToday: number;
            /** Format: int64 */
            free: number;
            /** Format: date-time */
            oldest: string;
            /** Format: int64 */
            overdue: number;
            role: string;
        };
        WorkingHoursSpan: {
            from: string;
            to: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "account.list": {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceAccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountControllerInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsInvited"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.changeProfile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountControllerProfileChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountControllerLeaving"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.lock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsInvited"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.changeRights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountControllerRights"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AccountsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.mine": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceAmendmentPagesLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentControllerSideWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.scans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentControllerScan"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentControllerScan"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.scan": {
        parameters: {
            query?: {
                purpose?: string;
            };
            header?: never;
            path: {
                id: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "amendment.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentControllerReason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "branch.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BranchControllerBranchLine"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "branch.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchControllerNewBranch"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BranchControllerBranchLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "branch.rename": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchControllerNames"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BranchControllerBranchLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.year": {
        parameters: {
            query: {
                branch?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CalendarDeskYearOfBranch"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.say": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                branch: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarControllerDayChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CalendarDeskDayOfBranch"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.sayWeek": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                branch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarControllerWeekChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CalendarDeskHours"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.list": {
        parameters: {
            query?: {
                customer?: string;
                mine?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceCaseControllerCaseLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseControllerCaseView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.colleagues": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CasesColleague"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.comment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseControllerComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseControllerStoryLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.diagrams": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseDiagramsDiagram"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.ofCase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ConversationsLine"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.story": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceCaseControllerStoryLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ConsentNoticesNoticeSet"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customer.search": {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceCustomerPagesRow"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customer.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.agreements": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceAgreementsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.make": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceControllerNewAgreement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceControllerChanged"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                agreementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceControllerVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customerAmendment.ofCustomer": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceAmendmentPagesLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customerAmendment.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAmendmentControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentsSubmitted"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customerAmendment.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAmendmentControllerDraftBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerAmendmentControllerDraft"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customerAmendment.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAmendmentControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentPreview"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fieldHistory.asOf": {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FieldHistoryPagesAsOf"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.blocked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ConsentControllerBlocked"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.block": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentControllerBlockWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.complaints": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceComplaintsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.raise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactControllerNewComplaint"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ComplaintsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactControllerAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ComplaintsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceControllerVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ComplaintsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerConsentsView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerConsentsSaid"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerConsentsView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fieldHistory.history": {
        parameters: {
            query?: {
                field?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceFieldHistoryPagesEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fieldHistory.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldHistoryControllerSideWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.interactions": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceInteractionsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contact.log": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactControllerNewInteraction"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InteractionsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.records": {
        parameters: {
            query?: {
                kinds?: ("ACCOUNT" | "SUBSCRIPTION" | "POLICY" | "CLAIM")[];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceServiceRecordsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.revealNumber": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service.report": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                system: string;
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceControllerReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ServiceRecordsLinked"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relation.page": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceRelationPagesLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relation.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationControllerNewRelation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RelationControllerAdded"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relation.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationControllerEnd"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relation.makeMain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relation.revealPhone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customerAmendment.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAmendmentControllerRestoration"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AmendmentsSubmitted"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customer.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "customer.scans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CustomerControllerScan"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "timeline.page": {
        parameters: {
            query?: {
                groups?: ("FILE" | "CASE" | "SERVICE" | "CONTACT" | "COMPLAINT" | "RELATION" | "CONSENT")[];
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceTimelineEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consent.unblock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentControllerLiftWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deputy.all": {
        parameters: {
            query?: {
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeputyshipLists"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deputy.name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyshipWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Deputyship"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deputy.candidates": {
        parameters: {
            query?: {
                person?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeputyshipCandidate"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deputy.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gate.claim": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "claimant": {
                 *         "documentNumber": "440106199001011235",
                 *         "documentType": "RESIDENT_ID",
                 *         "name": "黄涛"
                 *       },
                 *       "externalId": "C-2026-000311",
                 *       "number": "C2026000311",
                 *       "policyExternalId": "P-2026-000917"
                 *     }
                 */
                "application/json": components["schemas"]["BusinessLinksClaim"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "change": "CREATED",
                     *       "customerCode": "G44010000000012X",
                     *       "recordId": "01K…",
                     *       "repeated": false
                     *     }
                     */
                    "*/*": unknown;
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "noFile",
                     *       "fields": [],
                     *       "howToOpen": {
                     *         "customerType": "THIRD_PARTY",
                     *         "level": "ADVANCED",
                     *         "method": "POST",
                     *         "path": "/api/openings"
                     *       },
                     *       "status": 409,
                     *       "title": "No file, no business",
                     *       "type": "urn:kedang:problem:noFile"
                     *     }
                     */
                    "application/problem+json": unknown;
                };
            };
            /** @description More than the client may ask; Retry-After says when to come again */
            429: {
                headers: {
                    /** @description seconds */
                    "Retry-After"?: unknown;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "tooManyRequests",
                     *       "fields": [],
                     *       "retryAfter": 12,
                     *       "status": 429,
                     *       "title": "Too many requests",
                     *       "type": "urn:kedang:problem:tooManyRequests"
                     *     }
                     */
                    "application/problem+json": unknown;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gate.endorse": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalId": "P-2026-000917",
                 *       "newInsured": {
                 *         "documentNumber": "440106199001011235",
                 *         "documentType": "RESIDENT_ID",
                 *         "name": "黄涛"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BusinessLinksEndorsement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "change": "MOVED",
                     *       "customerCode": "Y44010000000020A",
                     *       "recordId": "01K…",
                     *       "repeated": false
                     *     }
                     */
                    "*/*": unknown;
                };
            };
            /** @description More than the client may ask; Retry-After says when to come again */
            429: {
                headers: {
                    /** @description seconds */
                    "Retry-After"?: unknown;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "tooManyRequests",
                     *       "fields": [],
                     *       "retryAfter": 12,
                     *       "status": 429,
                     *       "title": "Too many requests",
                     *       "type": "urn:kedang:problem:tooManyRequests"
                     *     }
                     */
                    "application/problem+json": unknown;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gate.identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "documentNumber": "440106199001011235",
                 *       "documentType": "RESIDENT_ID",
                 *       "purpose": "UNDERWRITING"
                 *     }
                 */
                "application/json": components["schemas"]["GateControllerQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description More than the client may ask; Retry-After says when to come again */
            429: {
                headers: {
                    /** @description seconds */
                    "Retry-After"?: unknown;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "tooManyRequests",
                     *       "fields": [],
                     *       "retryAfter": 12,
                     *       "status": 429,
                     *       "title": "Too many requests",
                     *       "type": "urn:kedang:problem:tooManyRequests"
                     *     }
                     */
                    "application/problem+json": unknown;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gate.link": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerCode": "G44010000000012X",
                 *       "externalId": "P-2026-000917",
                 *       "from": "2026-11-22",
                 *       "kind": "POLICY",
                 *       "number": "P2026000917",
                 *       "product": "LIFE-20",
                 *       "productName": "终身寿险",
                 *       "state": "ACTIVE",
                 *       "until": "2046-11-21"
                 *     }
                 */
                "application/json": components["schemas"]["BusinessLinksLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "change": "CREATED",
                     *       "customerCode": "G44010000000012X",
                     *       "recordId": "01K…",
                     *       "repeated": false
                     *     }
                     */
                    "*/*": unknown;
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": unknown;
                };
            };
            /** @description More than the client may ask; Retry-After says when to come again */
            429: {
                headers: {
                    /** @description seconds */
                    "Retry-After"?: unknown;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "tooManyRequests",
                     *       "fields": [],
                     *       "retryAfter": 12,
                     *       "status": 429,
                     *       "title": "Too many requests",
                     *       "type": "urn:kedang:problem:tooManyRequests"
                     *     }
                     */
                    "application/problem+json": unknown;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayControllerReceiptBodies"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayControllerReplyBodies"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.list": {
        parameters: {
            query?: {
                view?: string;
                process?: string[];
                taskType?: string[];
                channel?: string[];
                customerType?: string[];
                level?: string[];
                serviceLevel?: string[];
                finding?: string[];
                role?: string[];
                branch?: string;
                due?: "OVERDUE" | "TODAY" | "WEEK" | "NONE";
                waitingDays?: number;
                person?: string;
                sort?: string;
                after?: string;
                limit?: number;
                for?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceInboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "nextTask.asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TaskAdviceAdvice"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "nextTask.copies": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceCaseCopiesCopy"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.counts": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxCounts"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "distribution.rules": {
        parameters: {
            query?: {
                branch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DistributionDeskRulesOfBranch"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "distribution.keepRule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                branch: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionControllerRuleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DistributionDeskRoleRule"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "filter.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SavedFiltersSaved"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "filter.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFiltersWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SavedFiltersSaved"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "filter.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFiltersWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SavedFiltersSaved"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "filter.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "live.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "load.load": {
        parameters: {
            query?: {
                branch?: string;
                role?: string;
                sort?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["WorkLoadsLoads"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.list": {
        parameters: {
            query?: {
                unread?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceNoticesNotice"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeControllerUpTo"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["NoticeControllerUnread"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceSheetView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.upload": {
        parameters: {
            query?: {
                preview?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** Format: binary */
                    scans?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SheetIntakeUpload"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SheetView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.rows": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                only?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RowView"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.addScans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** Format: binary */
                    scans: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SheetIntakeScanReceipt"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheet.template": {
        parameters: {
            query?: {
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.unmatched": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceMessagePagesUnanswering"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageControllerPurpose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MessageControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.seen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.mine": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceOpeningPagesLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningControllerRequestBodyOfOpening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Submission"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningDraftsLine"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningControllerDraftBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerDraftView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerDraftView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningControllerDraftBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerSaved"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerChecked"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Submission"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.scans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerScan"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["OpeningControllerScan"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.scan": {
        parameters: {
            query?: {
                purpose?: string;
            };
            header?: never;
            path: {
                id: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opening.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningControllerReason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.list": {
        parameters: {
            query?: {
                state?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceOutboxDeskEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.search": {
        parameters: {
            query?: {
                q?: string;
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PeopleControllerPersonLine"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leaver.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LeaversRun"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leaver.of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LeaversRun"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leaver.begin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaversWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LeaversRun"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "leaver.preview": {
        parameters: {
            query?: {
                successorId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LeaversPreview"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "distribution.skills": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DistributionDeskPersonSkills"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "distribution.keepSkills": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DistributionControllerSkillsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DistributionDeskPersonSkills"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.list": {
        parameters: {
            query?: {
                view?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceProspectPagesLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerCapture"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectControllerCaptured"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectControllerCount"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerLookup"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectControllerDuplicates"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectControllerConverted"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.followUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerFollowUpBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.giveBack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.lose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerLoss"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProspectControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prospect.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProspectPagesPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registration.waiting": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SliceRegistrationsLine"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registration.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationControllerRegistration"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registration.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationControllerApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RegistrationControllerApproved"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registration.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "collectorCredit.read": {
        parameters: {
            query: {
                from: string;
                to: string;
                branch?: string;
                groupBy?: "person" | "branch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CollectorCreditReportReport"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "collectorCredit.sheet": {
        parameters: {
            query: {
                from: string;
                to: string;
                branch?: string;
                groupBy?: "person" | "branch";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "serviceClient.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ServiceClientsServiceClient"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "serviceClient.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceClientControllerNewClient"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ServiceClientControllerToken"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "serviceClient.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "serviceClient.renewToken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ServiceClientControllerToken"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.changeLocale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerLanguage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerNewPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionView"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.signInPage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SessionControllerSignInPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulator.mails": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SimulatorReceivedMail"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulator.messages": {
        parameters: {
            query?: {
                phone?: string;
                unanswered?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SimulatorReceived"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulator.reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatorControllerText"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SimulatorAnswer"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulator.undeliverable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulator.replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatorControllerTexts"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SimulatorControllerAnswered"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkControllerOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BulkControllerResults"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkControllerUndo"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BulkControllerResults"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "nextTask.next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NextTaskControllerWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.page": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TasksTaskPage"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.advice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TaskAdviceAdvice"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.ask": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerQuestion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TaskAdviceAdvice"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TaskAdviceAdvice"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.claim": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.colleagues": {
        parameters: {
            query?: {
                q?: string;
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ColleaguesColleague"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.complete": {
        parameters: {
            query?: {
                for?: string;
                view?: string;
                process?: string[];
                taskType?: string[];
                channel?: string[];
                customerType?: string[];
                level?: string[];
                serviceLevel?: string[];
                finding?: string[];
                role?: string[];
                branch?: string;
                due?: "OVERDUE" | "TODAY" | "WEEK" | "NONE";
                waitingDays?: number;
                person?: string;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TasksCompleted"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.copy": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerCopies"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntryPersonName"][];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.handOver": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerHandOver"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.next": {
        parameters: {
            query?: {
                for?: string;
                view?: string;
                process?: string[];
                taskType?: string[];
                channel?: string[];
                customerType?: string[];
                level?: string[];
                serviceLevel?: string[];
                finding?: string[];
                role?: string[];
                branch?: string;
                due?: "OVERDUE" | "TODAY" | "WEEK" | "NONE";
                waitingDays?: number;
                person?: string;
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TaskControllerNext"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "task.release": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.giveBack": {
        parameters: {
            query?: {
                for?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerGiveBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "taskWork.urge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskWorkControllerUrge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["InboxEntry"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verification.reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationControllerWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VerificationControllerRevealed"];
                };
            };
            /** @description RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
