from fastapi import APIRouter

from worker.tasks import predict_match

router = APIRouter(prefix="/predict")


@router.post("/match")
def match(home: str, away: str):
    return predict_match.delay(home, away).get(timeout=10)
