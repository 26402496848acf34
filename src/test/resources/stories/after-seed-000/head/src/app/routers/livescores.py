from fastapi import APIRouter

router = APIRouter(prefix="/livescores")


@router.get("/")
def livescores():
    return []
