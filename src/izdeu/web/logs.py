"""What the server's log may say: that something failed and where, never the words of a page or a form."""

import logging
import traceback


class NoWords(logging.Filter):
    """Cuts each record down to its place in the code: no messages, no values, no addresses of pages."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Passes every record, without the words that a request or an exception may carry."""
        if record.exc_info and record.exc_info[0] and record.exc_info[2]:
            where = traceback.extract_tb(record.exc_info[2])[-1]
            record.msg = f"{record.exc_info[0].__name__} at {where.name}, line {where.lineno}"
        else:
            record.msg = f"{record.name}: {record.levelname} {getattr(record, 'status_code', '')}"
        record.args, record.exc_info, record.exc_text = None, None, None
        return True
