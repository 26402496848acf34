import logging

from celery import Celery
from prometheus_client import start_http_server

from app.config.settings import settings

log = logging.getLogger(__name__)
queue = Celery("worker", broker=settings.broker_url, backend=settings.redis_url)
start_http_server(9091)


@queue.task
def predict_match(home, away):
    log.info("predicting %s against %s", home, away)
    return {"home": 0.5, "draw": 0.2, "away": 0.3}
